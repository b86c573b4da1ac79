package com.aerospike.operator.cluster;

import com.aerospike.operator.admission.Guard;
import com.aerospike.operator.cluster.observe.NodeDoors;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts together what only this package knows. */
final class ClusterParts {
    @Produces
    @Singleton
    EventSender events(KubernetesClient client, Clock clock) {
        return new EventSender(client, clock);
    }

    @Produces
    @Singleton
    Publisher publisher(EventSender events, MeterRegistry registry, Clock clock) {
        return new Publisher(events, new ClusterMeters(registry), clock);
    }

    @Produces
    @Singleton
    Farewell farewell(KubernetesClient client, Guard guard, NodeDoors doors, EventSender events) {
        return new Farewell(client, guard, doors, events);
    }
}
