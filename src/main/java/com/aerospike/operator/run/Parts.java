package com.aerospike.operator.run;

import com.aerospike.operator.admission.Guard;
import com.aerospike.operator.cluster.act.ApiServerHand;
import com.aerospike.operator.cluster.act.FreshLook;
import com.aerospike.operator.cluster.act.KubernetesHand;
import com.aerospike.operator.cluster.act.StepRunner;
import com.aerospike.operator.cluster.observe.Credentials;
import com.aerospike.operator.cluster.observe.HostBook;
import com.aerospike.operator.cluster.observe.NodeDoors;
import com.aerospike.operator.cluster.observe.Observer;
import com.aerospike.operator.cluster.observe.Secrets;
import com.aerospike.operator.cluster.observe.StorageClasses;
import com.aerospike.operator.cluster.plan.Planner;
import io.fabric8.kubernetes.client.KubernetesClient;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the parts of the reconcile together. */
final class Parts {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Settings settings() {
        return Settings.of(System.getenv());
    }

    @Produces
    @Singleton
    Guard guard(Settings settings) {
        return new Guard(settings.initImage());
    }

    @Produces
    @Singleton
    Secrets secrets(KubernetesClient client) {
        return new Secrets(client);
    }

    @Produces
    @Singleton
    NodeDoors doors(Secrets secrets, Clock clock) {
        return new NodeDoors(new Credentials(secrets, clock));
    }

    @Produces
    @Singleton
    HostBook hosts(KubernetesClient client) {
        return new HostBook(client);
    }

    void close(@Disposes HostBook hosts) {
        hosts.close();
    }

    @Produces
    @Singleton
    Observer observer(NodeDoors doors, HostBook hosts, KubernetesClient client, Clock clock) {
        return new Observer(doors, hosts, new StorageClasses(client), clock);
    }

    @Produces
    @Singleton
    Planner planner(Settings settings) {
        return new Planner(settings.initImage(), settings.failedPodGrace());
    }

    @Produces
    @Singleton
    KubernetesHand hand(KubernetesClient client) {
        return new ApiServerHand(client);
    }

    @Produces
    @Singleton
    FreshLook freshLook(KubernetesHand hand, NodeDoors doors) {
        return new FreshLook(hand, doors);
    }

    @Produces
    @Singleton
    StepRunner runner(KubernetesHand hand, FreshLook look, NodeDoors doors, Secrets secrets, Clock clock) {
        return new StepRunner(hand, look, doors, secrets, clock);
    }
}
