package com.aerospike.operator.cluster.objects.apply;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.cluster.objects.Targets;
import com.aerospike.operator.kube.Labels;
import com.aerospike.operator.kube.Signatures;
import io.fabric8.kubernetes.api.model.Service;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.Workflow;
import io.javaoperatorsdk.operator.api.reconciler.dependent.Dependent;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A reconciler that does nothing but write the targets it is given. */
@Workflow(
        explicitInvocation = true,
        handleExceptionsInReconciler = true,
        dependents = {
            @Dependent(
                    name = HeadlessServiceDependent.NAME,
                    type = HeadlessServiceDependent.class,
                    useEventSourceWithName = HeadlessServiceDependent.SERVICES),
            @Dependent(
                    name = PodServiceDependent.NAME,
                    type = PodServiceDependent.class,
                    useEventSourceWithName = HeadlessServiceDependent.SERVICES),
            @Dependent(
                    name = LoadBalancerDependent.NAME,
                    type = LoadBalancerDependent.class,
                    useEventSourceWithName = HeadlessServiceDependent.SERVICES,
                    reconcilePrecondition = Wanted.class),
            @Dependent(name = ConfigMapDependent.NAME, type = ConfigMapDependent.class),
            @Dependent(
                    name = StatefulSetDependent.NAME,
                    type = StatefulSetDependent.class,
                    dependsOn = {HeadlessServiceDependent.NAME, ConfigMapDependent.NAME}),
            @Dependent(
                    name = DisruptionBudgetDependent.NAME,
                    type = DisruptionBudgetDependent.class,
                    reconcilePrecondition = Wanted.class)
        })
@ControllerConfiguration(fieldManager = Signatures.FIELD_MANAGER, generationAwareEventProcessing = false)
class WorkflowUnderTest implements Reconciler<AerospikeCluster> {

    /** Counts the wishes of a test; a pass that has seen this one has seen the targets that go with it. */
    static final String WISH = "wish";

    /** What a pass came to: the wish it has seen, and what could not be written. */
    record Pass(String wish, List<String> errors) {}

    private final Map<ResourceID, Function<AerospikeCluster, Targets>> targets = new ConcurrentHashMap<>();
    private final Map<ResourceID, Pass> passes = new ConcurrentHashMap<>();

    void want(ResourceID cluster, Function<AerospikeCluster, Targets> wanted) {
        targets.put(cluster, wanted);
    }

    Optional<Pass> lastPass(ResourceID cluster) {
        return Optional.ofNullable(passes.get(cluster));
    }

    @Override
    public UpdateControl<AerospikeCluster> reconcile(AerospikeCluster cluster, Context<AerospikeCluster> context) {
        ResourceID id = ResourceID.fromResource(cluster);
        if (!targets.containsKey(id)) {
            return UpdateControl.noUpdate();
        }
        TargetsInContext.put(context, targets.get(id).apply(cluster));
        List<String> errors = context
                .managedWorkflowAndDependentResourceContext()
                .reconcileManagedWorkflow()
                .getErroredDependents()
                .values()
                .stream()
                .map(Exception::getMessage)
                .toList();
        String wish = Objects.requireNonNullElse(cluster.getMetadata().getAnnotations(), Map.<String, String>of())
                .getOrDefault(WISH, "");
        passes.put(id, new Pass(wish, errors));
        return UpdateControl.noUpdate();
    }

    @Override
    public List<EventSource<?, AerospikeCluster>> prepareEventSources(EventSourceContext<AerospikeCluster> context) {
        var services = InformerEventSourceConfiguration.from(Service.class, AerospikeCluster.class)
                .withName(HeadlessServiceDependent.SERVICES)
                .withLabelSelector(Watched.OURS)
                .withSecondaryToPrimaryMapper(service -> Set.of(new ResourceID(
                        service.getMetadata().getLabels().get(Labels.CLUSTER),
                        service.getMetadata().getNamespace())))
                .build();
        return List.of(new InformerEventSource<>(services, context));
    }
}
