package com.aerospike.operator.asconfig.catalogue;

import com.aerospike.operator.asconfig.ServerVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The configuration parameters of all known server versions. Loaded when first asked for. */
public final class Catalogue {

    private final CatalogueFile file;
    private final Map<Integer, VersionFacts> facts = new ConcurrentHashMap<>();

    private Catalogue(CatalogueFile file) {
        this.file = file;
    }

    /** The catalogue that comes with the operator. */
    public static Catalogue bundled() {
        return Bundled.CATALOGUE;
    }

    /** Reads the catalogue anew; only to measure how long that takes. */
    static Catalogue load() {
        return new Catalogue(CatalogueFile.load());
    }

    /** The versions known, oldest first. */
    public List<ServerVersion> versions() {
        return file.versions();
    }

    /**
     * The facts that fit a version best: its own, else those of the next older known version. So users need not wait
     * for a new operator to run a new server.
     */
    public CatalogueMatch at(ServerVersion version) {
        ServerVersion base = version.base();
        List<ServerVersion> known = file.versions();
        int position = 0;
        while (position + 1 < known.size() && known.get(position + 1).compareTo(base) <= 0) {
            position++;
        }
        VersionFacts best = facts.computeIfAbsent(position, this::build);
        return new CatalogueMatch(version, best, fit(base, best.version()));
    }

    /** When a path of the catalogue existed, for example {@code network.info.port}; empty if it never did. */
    public Optional<Lifespan> lifespan(String path) {
        List<Fact> lines =
                file.facts().stream().filter(fact -> fact.path().equals(path)).toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        int first = lines.stream().mapToInt(Fact::first).min().orElseThrow();
        int last = lines.stream().mapToInt(Fact::last).max().orElseThrow();
        return Optional.of(
                new Lifespan(file.versions().get(first), file.versions().get(last)));
    }

    private VersionFacts build(int position) {
        return new VersionFacts(file.versions().get(position), new RuleTree(file, position).root());
    }

    private CatalogueMatch.Fit fit(ServerVersion asked, ServerVersion found) {
        if (asked.equals(found)) {
            return CatalogueMatch.Fit.EXACT;
        }
        if (asked.compareTo(found) < 0) {
            return CatalogueMatch.Fit.OLDER_THAN_KNOWN;
        }
        boolean newest = found.equals(file.versions().getLast());
        return newest ? CatalogueMatch.Fit.NEWER_THAN_KNOWN : CatalogueMatch.Fit.BETWEEN_KNOWN;
    }

    private static final class Bundled {
        static final Catalogue CATALOGUE = load();
    }
}
