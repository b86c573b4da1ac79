package com.aerospike.operator.cluster.objects;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.LifecycleHandler;
import io.fabric8.kubernetes.api.model.Probe;
import java.util.Objects;
import java.util.stream.Stream;

/** What the API server fills in for probes and lifecycle hooks; {@link ApiDefaults} tells why that is spelled out. */
final class HandlerDefaults {

    private HandlerDefaults() {}

    /** Completes the probes and hooks of {@code container} in place. */
    static void complete(Container container) {
        Stream.of(container.getLivenessProbe(), container.getReadinessProbe(), container.getStartupProbe())
                .filter(Objects::nonNull)
                .forEach(HandlerDefaults::complete);
        if (container.getLifecycle() != null) {
            Stream.of(
                            container.getLifecycle().getPostStart(),
                            container.getLifecycle().getPreStop())
                    .filter(Objects::nonNull)
                    .map(LifecycleHandler::getHttpGet)
                    .filter(Objects::nonNull)
                    .forEach(HandlerDefaults::complete);
        }
    }

    static void complete(Probe probe) {
        probe.setInitialDelaySeconds(ApiDefaults.positiveOrNull(probe.getInitialDelaySeconds()));
        probe.setTimeoutSeconds(orElse(probe.getTimeoutSeconds(), 1));
        probe.setPeriodSeconds(orElse(probe.getPeriodSeconds(), 10));
        probe.setSuccessThreshold(orElse(probe.getSuccessThreshold(), 1));
        probe.setFailureThreshold(orElse(probe.getFailureThreshold(), 3));
        if (probe.getHttpGet() != null) {
            complete(probe.getHttpGet());
        }
        if (probe.getTcpSocket() != null) {
            probe.getTcpSocket().setHost(ApiDefaults.orElse(probe.getTcpSocket().getHost(), null));
        }
        if (probe.getGrpc() != null && probe.getGrpc().getService() == null) {
            probe.getGrpc().setService("");
        }
    }

    private static void complete(HTTPGetAction get) {
        get.setPath(ApiDefaults.orElse(get.getPath(), "/"));
        get.setScheme(ApiDefaults.orElse(get.getScheme(), "HTTP"));
        get.setHost(ApiDefaults.orElse(get.getHost(), null));
    }

    private static Integer orElse(Integer number, int fallback) {
        return number == null || number == 0 ? fallback : number;
    }
}
