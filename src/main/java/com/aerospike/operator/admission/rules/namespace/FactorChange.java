package com.aerospike.operator.admission.rules.namespace;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ClusterView;
import com.aerospike.operator.admission.rules.NamespaceView;
import com.aerospike.operator.admission.rules.RackView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A change of the number of copies, which servers can do while they run, but only one at a time and on its own. */
final class FactorChange {

    /** A namespace in one rack. */
    record Place(String namespace, int rack) {}

    private final ClusterView old;
    private final ClusterView wanted;

    private FactorChange(ClusterView old, ClusterView wanted) {
        this.old = old;
        this.wanted = wanted;
    }

    /** Against the stored spec, and against what was last completed: a change under way is no base for another. */
    static List<FactorChange> of(Change change) {
        Stream<FactorChange> stored = Stream.of(new FactorChange(change.old(), change.wanted()));
        Stream<FactorChange> completed =
                change.old().completed().stream().map(status -> new FactorChange(status, change.wanted()));
        return Stream.concat(stored, completed).toList();
    }

    ClusterView old() {
        return old;
    }

    ClusterView wanted() {
        return wanted;
    }

    /** Where the replication factor of a namespace that stays is another one; never a strongly consistent namespace. */
    List<Place> places() {
        Map<Place, Integer> before = factors(old);
        List<Place> places = new ArrayList<>();
        factors(wanted).forEach((place, factor) -> {
            if (before.containsKey(place) && !before.get(place).equals(factor)) {
                places.add(place);
            }
        });
        return places;
    }

    boolean samePlaces() {
        return factors(old).keySet().equals(factors(wanted).keySet());
    }

    FieldPath path() {
        Place first = places().getFirst();
        return wanted.racks().stream()
                .filter(rack -> rack.id() == first.rack())
                .flatMap(rack -> rack.namespaces().stream())
                .filter(namespace -> namespace.label().equals(first.namespace()))
                .map(namespace -> namespace.config().get("replication-factor").path())
                .findFirst()
                .orElse(FieldPath.spec("aerospikeConfig", "namespaces"));
    }

    private static Map<Place, Integer> factors(ClusterView cluster) {
        Map<Place, Integer> factors = new LinkedHashMap<>();
        for (RackView rack : cluster.racks()) {
            for (NamespaceView namespace : rack.namespaces()) {
                if (namespace.name().isPresent() && !namespace.strongConsistency()) {
                    factors.put(new Place(namespace.label(), rack.id()), namespace.replicationFactor());
                }
            }
        }
        return factors;
    }
}
