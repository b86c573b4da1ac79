package com.aerospike.operator.api;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.ValidationRule;

/**
 * Lets a resource that broke a rule before go on breaking it. Otherwise a resource from before the rule could get
 * neither a status nor lose its finalizer.
 *
 * <p>Kubernetes does this by itself where a part of a resource is unchanged. But for it a part with free-form content,
 * such as a spec with its {@code aerospikeConfig}, is never unchanged, so rules on such a part need help.
 */
final class Ratchet {

    private Ratchet() {}

    /** Completes the rules on this very part, apart from those that compare with the old one anyway. */
    static void complete(JSONSchemaProps freeForm) {
        freeForm.getXKubernetesValidations().stream()
                .filter(rule -> !rule.getRule().contains("oldSelf"))
                .forEach(Ratchet::complete);
    }

    private static void complete(ValidationRule rule) {
        String before = walksLists(rule) ? sameAsBefore(rule.getFieldPath()) : "!(" + ofOld(rule.getRule()) + ")";
        rule.setRule("(" + rule.getRule() + ") || (oldSelf.hasValue() && " + before + ")");
        rule.setOptionalOldSelf(true);
    }

    /** The API server does not know how long lists of the old part can be and would count such a rule as too costly. */
    private static boolean walksLists(ValidationRule rule) {
        return rule.getRule().contains(".all(") || rule.getRule().contains(".exists(");
    }

    /** Whether what the rule is about is as it was: {@code .storage.volumes} is there on both sides, and equal. */
    private static String sameAsBefore(String fieldPath) {
        var given = new StringBuilder();
        for (int end = fieldPath.indexOf('.', 1); end > 0; end = fieldPath.indexOf('.', end + 1)) {
            given.append(isGiven(fieldPath.substring(0, end)));
        }
        return given + isGiven(fieldPath) + "self" + fieldPath + " == " + ofOld("self") + fieldPath;
    }

    private static String isGiven(String fieldPath) {
        return "has(self" + fieldPath + ") && has(" + ofOld("self") + fieldPath + ") && ";
    }

    private static String ofOld(String expression) {
        return expression.replaceAll("\\bself\\b", "oldSelf.value()");
    }
}
