package com.aerospike.operator.cluster.observe;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Optional;

/**
 * What the operator gave a running pod since its init container reported, in the pod's annotation
 * {@code aerospike.com/applied}: a new configuration without or with a restart of the server in place, or one that the
 * server refused. It goes with the pod, as what it tells of does.
 *
 * @param aerospikeConfigHash of the configuration file in the pod now
 * @param networkPolicyHash of the network policy behind that file
 * @param rackIDOverridden the rack id in that file came from the pod's annotation
 * @param restartedAt when the server was told to restart in place (RFC 3339 with fractions), empty if it never was
 * @param operation id of the on-demand operation that the last such restart carried out, empty if it was for another
 *     reason
 * @param refusal the live change that the server did not take, absent once another one went well
 * @param begun the change of the configuration that was under way when this was written, absent once it was through
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Applied(
        String aerospikeConfigHash,
        String networkPolicyHash,
        boolean rackIDOverridden,
        String restartedAt,
        String operation,
        Refusal refusal,
        Begun begun) {

    /** Nothing was given yet. */
    public static final Applied NOTHING = new Applied("", "", false, "", "", null);

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    public Applied {
        aerospikeConfigHash = aerospikeConfigHash == null ? "" : aerospikeConfigHash;
        networkPolicyHash = networkPolicyHash == null ? "" : networkPolicyHash;
        restartedAt = restartedAt == null ? "" : restartedAt;
        operation = operation == null ? "" : operation;
    }

    /** With nothing under way. */
    public Applied(
            String aerospikeConfigHash,
            String networkPolicyHash,
            boolean rackIDOverridden,
            String restartedAt,
            String operation,
            Refusal refusal) {
        this(aerospikeConfigHash, networkPolicyHash, rackIDOverridden, restartedAt, operation, refusal, null);
    }

    /**
     * A change that somebody began and whose end nobody noted: the server runs what it ran, or this, or of a live change a
     * part.
     */
    @RegisterForReflection
    public record Begun(String aerospikeConfigHash, String networkPolicyHash) {
        /** One was begun after another: no fingerprint says what the server runs, and none is equal to this. */
        public static final Begun SEVERAL = new Begun("", "");
    }

    /**
     * A live change that failed.
     *
     * @param wantedHash of the configuration that was to be reached; another one is tried afresh
     * @param partly true if earlier commands of the same change had been taken, so that the server now runs a mixture
     * @param times how often it was tried
     * @param said the command, its secrets masked, and the server's answer
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public record Refusal(String wantedHash, boolean partly, int times, String said) {}

    public Optional<Instant> restarted() {
        return restartedAt.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(restartedAt));
    }

    public Optional<Refusal> refused() {
        return Optional.ofNullable(refusal);
    }

    /** The change that nobody saw the end of. */
    public Optional<Begun> unfinished() {
        return Optional.ofNullable(begun);
    }

    /** True if it tells of a configuration: a first change that was refused leaves the one that the pod started with. */
    public boolean givesConfiguration() {
        return !aerospikeConfigHash.isEmpty();
    }

    /**
     * The same, with a change under way. What was begun before and not seen to end is not forgotten over it: the server may
     * run that one still when this one never comes to it.
     */
    public Applied beginning(Begun change) {
        boolean first = unfinished().filter(earlier -> !earlier.equals(change)).isEmpty();
        return new Applied(
                aerospikeConfigHash,
                networkPolicyHash,
                rackIDOverridden,
                restartedAt,
                operation,
                refusal,
                first ? change : Begun.SEVERAL);
    }

    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("write what was applied to a pod: " + defect.getMessage(), defect);
        }
    }

    /** Empty when somebody else wrote the annotation: the pod's own report then counts. */
    public static Optional<Applied> parse(String json) {
        try {
            var applied = JSON.readValue(json, Applied.class);
            applied.restarted();
            return Optional.of(applied);
        } catch (JsonProcessingException | java.time.format.DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }
}
