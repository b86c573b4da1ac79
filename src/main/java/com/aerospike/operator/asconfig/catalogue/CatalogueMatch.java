package com.aerospike.operator.asconfig.catalogue;

import com.aerospike.operator.asconfig.ServerVersion;
import java.util.Optional;

/**
 * The facts chosen for a server version. A hotfix number makes no difference.
 *
 * @param asked the version that the server has
 * @param fit how well the chosen facts fit
 */
public record CatalogueMatch(ServerVersion asked, VersionFacts facts, Fit fit) {

    /** How the version asked for relates to the one whose facts were found. */
    public enum Fit {
        EXACT,
        NEWER_THAN_KNOWN,
        BETWEEN_KNOWN,
        OLDER_THAN_KNOWN
    }

    /** A sentence for the user when the facts are those of another version. */
    public Optional<String> caution() {
        String why =
                switch (fit) {
                    case EXACT -> "";
                    case NEWER_THAN_KNOWN -> "newer than this operator knows";
                    case BETWEEN_KNOWN -> "not known to this operator";
                    case OLDER_THAN_KNOWN -> "older than this operator knows";
                };
        return why.isEmpty()
                ? Optional.empty()
                : Optional.of("server " + asked.baseText() + " is " + why + ": its configuration is checked against "
                        + facts.version().baseText());
    }
}
