package com.aerospike.operator.bootstrap;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a prepared pod tells the operator through the init container's termination message. Names and meanings are those
 * of {@code status.pods[pod]}; texts are empty, ports 0 and lists empty where the status has no such field.
 *
 * @param initializedVolumes {@code <volume>@<claim uid>}, or only {@code <volume>} where the pod did not know the
 *     claim; {@link ReportedVolumes} makes them complete
 * @param rackIDOverridden the rack id came from the pod's annotation
 * @param addressesAssumed the node's addresses did not arrive in time, so the host address is advertised instead; the
 *     operator compares with {@link PodFacts} and repairs a difference with a warm restart
 * @param omitted parts left out because the message would have become too long
 * @param warnings sentences for people
 */
@RegisterForReflection
public record BootstrapReport(
        String podIP,
        String hostInternalIP,
        String hostExternalIP,
        int podPort,
        int servicePort,
        int podAdminPort,
        int serviceAdminPort,
        ServerReport aerospike,
        List<String> initializedVolumes,
        List<String> dirtyVolumes,
        String aerospikeConfigHash,
        String networkPolicyHash,
        String podSpecHash,
        boolean rackIDOverridden,
        boolean addressesAssumed,
        List<ReportPart> omitted,
        List<String> warnings) {

    public BootstrapReport {
        podIP = podIP == null ? "" : podIP;
        hostInternalIP = hostInternalIP == null ? "" : hostInternalIP;
        hostExternalIP = hostExternalIP == null ? "" : hostExternalIP;
        initializedVolumes = initializedVolumes == null ? List.of() : List.copyOf(initializedVolumes);
        dirtyVolumes = dirtyVolumes == null ? List.of() : List.copyOf(dirtyVolumes);
        aerospikeConfigHash = aerospikeConfigHash == null ? "" : aerospikeConfigHash;
        networkPolicyHash = networkPolicyHash == null ? "" : networkPolicyHash;
        podSpecHash = podSpecHash == null ? "" : podSpecHash;
        omitted = omitted == null ? List.of() : List.copyOf(omitted);
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    /**
     * The report of a pod that runs with these facts. The operator uses it too, after it gave a running pod a new
     * configuration; the volumes are then those of the status, unchanged.
     */
    public static BootstrapReport of(
            String cluster,
            PodFacts facts,
            Hashes hashes,
            List<String> initializedVolumes,
            List<String> dirtyVolumes,
            List<String> warnings) {
        var ports = facts.network().ports();
        return new BootstrapReport(
                facts.place().podIp(),
                facts.internalIp(),
                facts.externalIp(),
                tlsFirst(ports.tlsService(), ports.service()),
                facts.mappedPort(ports.tlsService(), ports.service(), NodePorts::tlsService, NodePorts::service),
                tlsFirst(ports.tlsAdmin(), ports.admin()),
                facts.mappedPort(ports.tlsAdmin(), ports.admin(), NodePorts::tlsAdmin, NodePorts::admin),
                ServerReport.of(cluster, facts),
                initializedVolumes,
                dirtyVolumes,
                hashes.aerospikeConfig(),
                hashes.networkPolicy(),
                hashes.podSpec(),
                facts.rackId().isPresent(),
                !facts.warnings().isEmpty(),
                List.of(),
                Stream.concat(facts.warnings().stream(), warnings.stream()).toList());
    }

    /** This report, or one with as few parts omitted as it takes to fit. */
    public BootstrapReport within(int bytes) {
        var report = this;
        for (var part : ReportPart.values()) {
            if (report.toJson().getBytes(StandardCharsets.UTF_8).length <= bytes) {
                return report;
            }
            report = report.without(part);
        }
        return report;
    }

    public String toJson() {
        return BootstrapJson.compact(this);
    }

    /** Empty when the message is not a report: the init container failed, or it is one of another operator. */
    public static Optional<BootstrapReport> parse(String terminationMessage) {
        if (terminationMessage == null || !terminationMessage.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(BootstrapJson.read(terminationMessage, BootstrapReport.class, "termination message"))
                    .filter(report -> report.aerospike() != null);
        } catch (BootstrapException notOurs) {
            return Optional.empty();
        }
    }

    private static int tlsFirst(int tlsPort, int port) {
        return tlsPort != 0 ? tlsPort : port;
    }

    private BootstrapReport without(ReportPart part) {
        return new BootstrapReport(
                podIP,
                hostInternalIP,
                hostExternalIP,
                podPort,
                servicePort,
                podAdminPort,
                serviceAdminPort,
                part == ReportPart.ENDPOINTS ? aerospike.withoutEndpoints() : aerospike,
                part == ReportPart.INITIALIZED_VOLUMES ? List.of() : initializedVolumes,
                part == ReportPart.DIRTY_VOLUMES ? List.of() : dirtyVolumes,
                aerospikeConfigHash,
                networkPolicyHash,
                podSpecHash,
                rackIDOverridden,
                addressesAssumed,
                Stream.concat(omitted.stream(), Stream.of(part)).toList(),
                part == ReportPart.WARNINGS ? List.of() : warnings);
    }
}
