package com.aerospike.operator.asconfig.check;

import com.aerospike.operator.asconfig.ConfKeys;
import com.aerospike.operator.asconfig.ServerVersion;
import com.aerospike.operator.asconfig.catalogue.Catalogue;
import com.aerospike.operator.asconfig.catalogue.Lifespan;
import com.aerospike.operator.asconfig.catalogue.Rule;
import java.util.Comparator;
import java.util.Optional;

/** What a user may want to know about a key that a server version does not have, or wants. */
final class KeyHints {

    private static final int MAX_TYPING_ERRORS = 2;

    private final Catalogue catalogue;
    private final ServerVersion version;

    KeyHints(Catalogue catalogue, ServerVersion version) {
        this.catalogue = catalogue;
        this.version = version;
    }

    String whyRequired() {
        return "server " + version.baseText() + " requires it";
    }

    String about(Rule.Section section, String key) {
        String path = section.path().equals("$") ? key : section.path() + "." + key;
        Optional<Lifespan> lifespan = catalogue.lifespan(path);
        if (lifespan.isPresent()) {
            return past(lifespan.get());
        }
        String unknown = "server " + version.baseText() + " has no such key here";
        return meant(section, key)
                .map(other -> unknown + "; did you mean " + other + "?")
                .orElse(unknown);
    }

    private String past(Lifespan lifespan) {
        if (lifespan.first().compareTo(version) > 0) {
            return "it comes with server " + lifespan.first().baseText();
        }
        return "the last server with it is " + lifespan.last().baseText();
    }

    private static Optional<String> meant(Rule.Section section, String key) {
        String dashed = key.replace('_', '-').strip();
        for (String candidate : new String[] {dashed, ConfKeys.plural(dashed), ConfKeys.singular(dashed)}) {
            if (section.members().containsKey(candidate)) {
                return Optional.of(candidate);
            }
        }
        if (key.length() > 100) {
            return Optional.empty();
        }
        return section.members().keySet().stream()
                .filter(known -> typingErrors(known, dashed) <= MAX_TYPING_ERRORS)
                .min(Comparator.comparingInt(known -> typingErrors(known, dashed)));
    }

    /** How many letters must be added, dropped or changed to turn one text into the other. */
    private static int typingErrors(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
