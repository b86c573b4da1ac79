package com.aerospike.operator.cluster.objects.apply;

import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.cluster.objects.Targets;
import com.aerospike.operator.kube.Owners;
import com.aerospike.operator.kube.Signatures;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.Ignore;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.CRUDKubernetesDependentResource;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Kinds of which a cluster owns objects; keeps off objects of the same name that somebody else owns. */
@Ignore
abstract class OwnedDependent<R extends HasMetadata> extends CRUDKubernetesDependentResource<R, AerospikeCluster> {

    static final int CONFLICT = 409;

    private static final PatchContext WITHOUT_FORCE = new PatchContext.Builder()
            .withPatchType(PatchType.SERVER_SIDE_APPLY)
            .withFieldManager(Signatures.FIELD_MANAGER)
            .withForce(false)
            .build();

    OwnedDependent(Class<R> kind) {
        super(kind);
    }

    /**
     * What seems missing may only be in no cache: an object without the operator's labels, as AKO's pod Services are, or
     * somebody else's. Applying without force fails on the first field that others set to something else, and only then
     * is a second request worth it.
     */
    @Override
    public R create(R desired, AerospikeCluster cluster, Context<AerospikeCluster> context) {
        if (foreignWouldMerge()) {
            return createAfterAsking(desired, cluster, context);
        }
        try {
            return context.getClient().resource(desired).patch(WITHOUT_FORCE, desired);
        } catch (KubernetesClientException conflict) {
            if (conflict.getCode() != CONFLICT) {
                throw conflict;
            }
            return createAfterAsking(desired, cluster, context);
        }
    }

    /**
     * True for kinds of which a foreign object may hold nothing that contradicts ours: an apply would then succeed, and
     * the foreign object would be taken over without anybody noticing.
     */
    boolean foreignWouldMerge() {
        return false;
    }

    private R createAfterAsking(R desired, AerospikeCluster cluster, Context<AerospikeCluster> context) {
        R existing = context.getClient().resource(desired).get();
        if (existing == null) {
            return super.create(desired, cluster, context);
        }
        return update(existing, desired, cluster, context);
    }

    @Override
    public R update(R actual, R desired, AerospikeCluster cluster, Context<AerospikeCluster> context) {
        if (!Owners.controls(cluster, actual)) {
            throw new ForeignObjectException(desired, cluster);
        }
        FieldOwnership.claimed(actual.getMetadata().getManagedFields())
                .ifPresent(records -> record(actual, records, context));
        return super.update(actual, desired, cluster, context);
    }

    /** Of an object that is not wanted any more; one that somebody else owns stays. */
    @Override
    protected void handleDelete(AerospikeCluster cluster, R object, Context<AerospikeCluster> context) {
        if (object != null && Owners.controls(cluster, object)) {
            super.handleDelete(cluster, object, context);
        }
    }

    protected static Targets targets(Context<AerospikeCluster> context) {
        return TargetsInContext.of(context);
    }

    /** The name is known before the object is, so that one that is not wanted can still be found. */
    protected static ResourceID id(AerospikeCluster cluster, UnaryOperator<String> name) {
        return new ResourceID(
                name.apply(cluster.getMetadata().getName()),
                cluster.getMetadata().getNamespace());
    }

    // With its resource version, so that a change made meanwhile is not recorded under a wrong name.
    private void record(R actual, List<ManagedFieldsEntry> records, Context<AerospikeCluster> context) {
        String patch = context.getClient()
                .getKubernetesSerialization()
                .asJson(List.of(
                        Map.of("op", "replace", "path", "/metadata/managedFields", "value", records),
                        Map.of(
                                "op",
                                "replace",
                                "path",
                                "/metadata/resourceVersion",
                                "value",
                                actual.getMetadata().getResourceVersion())));
        context.getClient().resource(actual).patch(PatchContext.of(PatchType.JSON), patch);
    }
}
