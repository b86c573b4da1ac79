package com.aerospike.operator.cluster;

import com.aerospike.operator.admission.Admission;
import com.aerospike.operator.admission.Guard;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.cluster.act.FreshLook;
import com.aerospike.operator.cluster.act.StepFailure;
import com.aerospike.operator.cluster.act.StepRunner;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.objects.apply.ConfigMapDependent;
import com.aerospike.operator.cluster.objects.apply.DisruptionBudgetDependent;
import com.aerospike.operator.cluster.objects.apply.HeadlessServiceDependent;
import com.aerospike.operator.cluster.objects.apply.LoadBalancerDependent;
import com.aerospike.operator.cluster.objects.apply.PodServiceDependent;
import com.aerospike.operator.cluster.objects.apply.StatefulSetDependent;
import com.aerospike.operator.cluster.objects.apply.Wanted;
import com.aerospike.operator.cluster.observe.Observer;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.cluster.plan.NextLook;
import com.aerospike.operator.cluster.plan.Outcome;
import com.aerospike.operator.cluster.plan.Plan;
import com.aerospike.operator.cluster.plan.Planner;
import com.aerospike.operator.cluster.status.Notices;
import com.aerospike.operator.cluster.status.StatusAfter;
import com.aerospike.operator.kube.Signatures;
import io.javaoperatorsdk.operator.api.reconciler.Cleaner;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.DeleteControl;
import io.javaoperatorsdk.operator.api.reconciler.ErrorStatusUpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.Workflow;
import io.javaoperatorsdk.operator.api.reconciler.dependent.Dependent;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.quarkiverse.operatorsdk.annotations.RBACRule;
import java.util.List;
import java.util.Optional;

/** The order of the steps; what each of them does is in the package of its name. */
@ControllerConfiguration(
        name = ClusterReconciler.NAME,
        finalizerName = ClusterReconciler.FINALIZER,
        fieldManager = Signatures.FIELD_MANAGER)
@RBACRule(
        apiGroups = "",
        resources = "pods",
        verbs = {"get", "list", "watch", "patch", "delete"})
@RBACRule(
        apiGroups = "",
        resources = "pods/exec",
        verbs = {"create", "get"})
@RBACRule(
        apiGroups = "",
        resources = "persistentvolumeclaims",
        verbs = {"get", "list", "watch", "delete"})
@RBACRule(apiGroups = "", resources = "secrets", verbs = "get")
@RBACRule(
        apiGroups = "",
        resources = "nodes",
        verbs = {"get", "list", "watch"})
@RBACRule(
        apiGroups = "",
        resources = "events",
        verbs = {"create", "patch"})
@RBACRule(apiGroups = "storage.k8s.io", resources = "storageclasses", verbs = "get")
@RBACRule(
        apiGroups = "coordination.k8s.io",
        resources = "leases",
        verbs = {"get", "create", "update", "patch"})
@Workflow(
        explicitInvocation = true,
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
public class ClusterReconciler implements Reconciler<AerospikeCluster>, Cleaner<AerospikeCluster> {
    static final String NAME = "aerospikecluster";
    static final String FINALIZER = "asdb.aerospike.com/storage-finalizer";

    private final Guard guard;
    private final Observer observer;
    private final FreshLook freshLook;
    private final Planner planner;
    private final StepRunner runner;
    private final Farewell farewell;
    private final Publisher publisher;
    private final Intents intents = new Intents();

    ClusterReconciler(
            Guard guard,
            Observer observer,
            FreshLook freshLook,
            Planner planner,
            StepRunner runner,
            Farewell farewell,
            Publisher publisher) {
        this.guard = guard;
        this.observer = observer;
        this.freshLook = freshLook;
        this.planner = planner;
        this.runner = runner;
        this.farewell = farewell;
        this.publisher = publisher;
    }

    @Override
    public UpdateControl<AerospikeCluster> reconcile(AerospikeCluster cluster, Context<AerospikeCluster> context)
            throws InterruptedException {
        var known = intents.of(cluster);
        if (known.isPresent()) {
            return pass(known.get(), cluster, context);
        }
        return switch (guard.admit(cluster)) {
            case Admission.Refused refused -> publisher.refused(cluster, refused.violations(), context);
            case Admission.Admitted admitted ->
                pass(intents.remember(Intent.of(admitted.effective())), cluster, context);
        };
    }

    private UpdateControl<AerospikeCluster> pass(
            Intent intent, AerospikeCluster cluster, Context<AerospikeCluster> context) throws InterruptedException {
        if (intent.paused()) {
            return publisher.paused(cluster, context);
        }
        var seen = observer.look(intent, cluster, context);
        var plan = planner.plan(intent, seen);
        if (plan.takesServers(seen)) {
            // Servers end as soon as the objects say so, and much may have happened since they were looked at.
            try {
                seen = freshLook.again(intent, seen);
            } catch (StepFailure unseen) {
                var failed = new Outcome.Failed("look at the pods before some leave", unseen.getMessage());
                return publish(
                        intent, cluster, seen, plan, Outcome.nothingDone().orFailed(Optional.of(failed)), context);
            }
            plan = planner.plan(intent, seen);
        }
        var unwritten = ClusterObjects.apply(plan, context);
        var outcome = unwritten.filter(ClusterObjects.Unwritten::stops).isPresent()
                ? Outcome.nothingDone()
                : runner.carryOut(intent, seen, plan);
        return publish(
                intent,
                cluster,
                seen,
                plan,
                outcome.orFailed(unwritten.map(ClusterObjects.Unwritten::failed)),
                context);
    }

    private UpdateControl<AerospikeCluster> publish(
            Intent intent,
            AerospikeCluster cluster,
            Snapshot seen,
            Plan plan,
            Outcome outcome,
            Context<AerospikeCluster> context) {
        var status = StatusAfter.of(intent, seen, plan, outcome);
        var notices = Notices.after(intent, seen, plan, outcome, status);
        return publisher.publish(cluster, status, notices, NextLook.after(seen, outcome), context);
    }

    @Override
    public DeleteControl cleanup(AerospikeCluster cluster, Context<AerospikeCluster> context) {
        farewell.say(cluster, context);
        publisher.forget(cluster);
        intents.forget(cluster);
        planner.forget(
                cluster.getMetadata().getNamespace(), cluster.getMetadata().getName());
        return DeleteControl.defaultDelete();
    }

    /** An error here is one of the API server or of ours, not of the resource: it is logged by the SDK and tried again. */
    @Override
    public ErrorStatusUpdateControl<AerospikeCluster> updateErrorStatus(
            AerospikeCluster cluster, Context<AerospikeCluster> context, Exception error) {
        return ErrorStatusUpdateControl.noStatusUpdate();
    }

    @Override
    public List<EventSource<?, AerospikeCluster>> prepareEventSources(EventSourceContext<AerospikeCluster> context) {
        return ClusterWatches.of(context);
    }
}
