package com.aerospike.operator.cluster;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.cluster.status.Notice;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Writes notices as Kubernetes events on the resource and into the log. */
final class EventSender {
    private static final Logger LOG = Logger.getLogger(EventSender.class);
    private static final String COMPONENT = "aerospikeCluster-controller";

    /** The API server refuses longer messages. */
    private static final int LONGEST_MESSAGE = 1024;

    private final KubernetesClient client;
    private final Clock clock;
    private final AtomicLong serial;

    EventSender(KubernetesClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
        this.serial = new AtomicLong(clock.millis() << 20);
    }

    void send(AerospikeCluster cluster, List<Notice> notices) {
        notices.forEach(notice -> send(cluster, notice));
    }

    /** An event that cannot be written is lost; the same story stays in the conditions. */
    private void send(AerospikeCluster cluster, Notice notice) {
        var metadata = cluster.getMetadata();
        switch (notice.kind()) {
            case NORMAL -> LOG.infof("%s/%s: %s", metadata.getNamespace(), metadata.getName(), notice.sentence());
            case WARNING ->
                LOG.warnf(
                        "%s/%s: %s: %s",
                        metadata.getNamespace(), metadata.getName(), notice.reason(), notice.sentence());
        }
        try {
            client.v1()
                    .events()
                    .inNamespace(metadata.getNamespace())
                    .resource(event(cluster, notice))
                    .create();
        } catch (KubernetesClientException refused) {
            LOG.warnf(
                    "write event %s of %s/%s: %s",
                    notice.reason(), metadata.getNamespace(), metadata.getName(), refused.getMessage());
        }
    }

    private io.fabric8.kubernetes.api.model.Event event(AerospikeCluster cluster, Notice notice) {
        var metadata = cluster.getMetadata();
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        var message = notice.sentence();
        return new EventBuilder()
                .withNewMetadata()
                .withNamespace(metadata.getNamespace())
                .withName(metadata.getName() + "." + HexFormat.of().toHexDigits(serial.incrementAndGet()))
                .endMetadata()
                .withNewInvolvedObject()
                .withApiVersion(cluster.getApiVersion())
                .withKind(cluster.getKind())
                .withNamespace(metadata.getNamespace())
                .withName(metadata.getName())
                .withUid(metadata.getUid())
                .withResourceVersion(metadata.getResourceVersion())
                .endInvolvedObject()
                .withType(notice.kind().type())
                .withReason(notice.reason())
                .withMessage(message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message)
                .withNewSource()
                .withComponent(COMPONENT)
                .endSource()
                .withReportingComponent(COMPONENT)
                .withFirstTimestamp(now)
                .withLastTimestamp(now)
                .withCount(1)
                .build();
    }
}
