package com.aerospike.operator.cluster.objects;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.api.v1.LoadBalancerSpec;
import com.aerospike.operator.api.v1.SeedsFinderServices;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ServicesTest {

    @Test
    void aLoadBalancerExistsWhileTheSpecHasOne() {
        assertThat(LoadBalancer.of(Scenario.in("no-racks").intent())).isEmpty();
        assertThat(LoadBalancer.of(Scenario.in("load-balancer").intent())).isPresent();
    }

    @Test
    void aLoadBalancerWithoutPortsLeadsToTheServicePort() {
        ServicePort port = loadBalancer("no-racks", wanted -> {});

        assertThat(port.getPort()).isEqualTo(3000);
        assertThat(port.getTargetPort()).isEqualTo(new IntOrString(3000));
        assertThat(port.getName()).isNull();
    }

    @Test
    void aLoadBalancerLeadsToTheTlsPortOfServersThatHaveOne() {
        ServicePort port = loadBalancer("tls", wanted -> {});

        assertThat(port.getPort()).isEqualTo(4333);
    }

    @Test
    void aTargetPortIsThePortToo() {
        ServicePort port = loadBalancer("no-racks", wanted -> wanted.targetPort = 3008);

        assertThat(port.getPort()).isEqualTo(3008);
        assertThat(port.getTargetPort()).isEqualTo(new IntOrString(3008));
    }

    @Test
    void aServiceOfTheUsersNeverHidesFromTheOperator() {
        Service service = HeadlessService.of(Scenario.in("load-balancer").intent());

        assertThat(service.getMetadata().getLabels())
                .containsEntry("app", "aerospike-cluster")
                .containsEntry("team", "blue");
    }

    @Test
    void onePodMayBeMissingUnlessTheSpecSaysMore() {
        assertThat(budget("no-racks").orElseThrow().getSpec().getMaxUnavailable())
                .isEqualTo(new IntOrString(1));
        assertThat(budget("two-racks-in-zones").orElseThrow().getSpec().getMaxUnavailable())
                .isEqualTo(new IntOrString("25%"));
    }

    @Test
    void aDisabledBudgetIsNone() {
        assertThat(budget("host-network")).isEmpty();
    }

    private static Optional<PodDisruptionBudget> budget(String folder) {
        return DisruptionBudget.of(Scenario.in(folder).intent());
    }

    private static ServicePort loadBalancer(String folder, Consumer<LoadBalancerSpec> change) {
        Consumer<AerospikeCluster> wanted = cluster -> {
            cluster.getSpec().seedsFinderServices = new SeedsFinderServices();
            cluster.getSpec().seedsFinderServices.loadBalancer = new LoadBalancerSpec();
            change.accept(cluster.getSpec().seedsFinderServices.loadBalancer);
        };
        return LoadBalancer.of(Scenario.in(folder, wanted).intent())
                .orElseThrow()
                .getSpec()
                .getPorts()
                .getFirst();
    }
}
