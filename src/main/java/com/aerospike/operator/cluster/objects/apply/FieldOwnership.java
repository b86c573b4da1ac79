package com.aerospike.operator.cluster.objects.apply;

import com.aerospike.operator.kube.Signatures;
import io.fabric8.kubernetes.api.model.FieldsV1;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntryBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns fields that AKO wrote by plain updates into fields that this operator applied.
 *
 * <p>Both sign with the same name, but for the API server an update and an apply are two managers. As long as the
 * update is on record, whatever an apply leaves out stays: a volume taken out of the spec, or the service account that
 * AKO's pods needed and that may be gone.
 */
final class FieldOwnership {

    private static final String APPLY = "Apply";
    private static final String UPDATE = "Update";

    private FieldOwnership() {}

    /** The records as they should be; empty when nothing has to change. */
    static Optional<List<ManagedFieldsEntry>> claimed(List<ManagedFieldsEntry> records) {
        List<ManagedFieldsEntry> updates =
                records.stream().filter(record -> isOurs(record, UPDATE)).toList();
        if (updates.isEmpty()) {
            return Optional.empty();
        }
        List<ManagedFieldsEntry> others = records.stream()
                .filter(record -> !isOurs(record, UPDATE) && !isOurs(record, APPLY))
                .toList();
        Map<String, Object> fields = new LinkedHashMap<>();
        records.stream()
                .filter(record -> isOurs(record, UPDATE) || isOurs(record, APPLY))
                .filter(record -> record.getFieldsV1() != null)
                .forEach(record -> addAll(fields, record.getFieldsV1().getAdditionalProperties()));
        FieldsV1 union = new FieldsV1();
        union.setAdditionalProperties(fields);
        List<ManagedFieldsEntry> claimed = new ArrayList<>(others);
        claimed.add(new ManagedFieldsEntryBuilder(updates.getFirst())
                .withOperation(APPLY)
                .withFieldsV1(union)
                .build());
        return Optional.of(claimed);
    }

    private static boolean isOurs(ManagedFieldsEntry record, String operation) {
        boolean wholeObject =
                record.getSubresource() == null || record.getSubresource().isEmpty();
        return wholeObject
                && Signatures.FIELD_MANAGER.equals(record.getManager())
                && operation.equals(record.getOperation());
    }

    @SuppressWarnings("unchecked") // Field sets are maps of maps all the way down.
    private static void addAll(Map<String, Object> fields, Map<String, Object> more) {
        more.forEach((field, inner) -> addAll(
                (Map<String, Object>) fields.computeIfAbsent(field, key -> new LinkedHashMap<String, Object>()),
                (Map<String, Object>) inner));
    }
}
