package com.aerospike.operator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.fabric8.kubernetes.api.model.AppArmorProfile;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConfigMapEnvSource;
import io.fabric8.kubernetes.api.model.ConfigMapKeySelector;
import io.fabric8.kubernetes.api.model.ConfigMapVolumeSource;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.ContainerResizePolicy;
import io.fabric8.kubernetes.api.model.ContainerRestartRule;
import io.fabric8.kubernetes.api.model.ContainerRestartRuleOnExitCodes;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.FileKeySelector;
import io.fabric8.kubernetes.api.model.GRPCAction;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.HTTPHeader;
import io.fabric8.kubernetes.api.model.HostPathVolumeSource;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.NodeSelector;
import io.fabric8.kubernetes.api.model.NodeSelectorRequirement;
import io.fabric8.kubernetes.api.model.NodeSelectorTerm;
import io.fabric8.kubernetes.api.model.ObjectFieldSelector;
import io.fabric8.kubernetes.api.model.PodAffinityTerm;
import io.fabric8.kubernetes.api.model.PreferredSchedulingTerm;
import io.fabric8.kubernetes.api.model.ResourceClaim;
import io.fabric8.kubernetes.api.model.ResourceFieldSelector;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import io.fabric8.kubernetes.api.model.SecretEnvSource;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.SleepAction;
import io.fabric8.kubernetes.api.model.Sysctl;
import io.fabric8.kubernetes.api.model.TCPSocketAction;
import io.fabric8.kubernetes.api.model.VolumeDevice;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.WeightedPodAffinityTerm;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the API server demands of a core type although its Java class does not say so: required keys, list keys,
 * defaults. Taken from the OpenAPI document that kube-apiserver 1.37 publishes. Without it a container without a name
 * would pass the schema of the cluster and be refused only when the StatefulSet is written.
 */
final class CoreFacts {

    /** One fact about one type; it changes the schema of that type. */
    @FunctionalInterface
    private interface Fact {
        void applyTo(JSONSchemaProps schema);
    }

    /** Several writers never share such an object; it is replaced as a whole. */
    private static final Fact ATOMIC = schema -> schema.setXKubernetesMapType("atomic");

    private static final Fact OPTIONAL_FALSE =
            schema -> property(schema, "optional").setDefault(BooleanNode.FALSE);

    private static final Map<Class<?>, CoreFacts> ALL = Map.ofEntries(
            about(
                    Container.class,
                    required("name"),
                    keys("ports", "containerPort", "protocol"),
                    keys("env", "name"),
                    keys("volumeMounts", "mountPath"),
                    keys("volumeDevices", "devicePath")),
            about(ContainerPort.class, required("containerPort"), byDefault("protocol", "TCP")),
            about(ContainerResizePolicy.class, required("resourceName", "restartPolicy")),
            about(ContainerRestartRule.class, required("action")),
            about(ContainerRestartRuleOnExitCodes.class, required("operator"), set("values")),
            about(EnvVar.class, required("name")),
            about(ConfigMapEnvSource.class, byDefault("name", "")),
            about(SecretEnvSource.class, byDefault("name", "")),
            about(ConfigMapKeySelector.class, required("key"), byDefault("name", ""), ATOMIC),
            about(SecretKeySelector.class, required("key"), byDefault("name", ""), ATOMIC),
            about(ObjectFieldSelector.class, required("fieldPath"), ATOMIC),
            about(ResourceFieldSelector.class, required("resource"), ATOMIC),
            about(FileKeySelector.class, required("volumeName", "path", "key"), OPTIONAL_FALSE, ATOMIC),
            about(VolumeMount.class, required("name", "mountPath")),
            about(VolumeDevice.class, required("name", "devicePath")),
            about(GRPCAction.class, required("port"), byDefault("service", "")),
            about(HTTPGetAction.class, required("port")),
            about(TCPSocketAction.class, required("port")),
            about(HTTPHeader.class, required("name", "value")),
            about(SleepAction.class, required("seconds")),
            about(ResourceRequirements.class, keys("claims", "name")),
            about(ResourceClaim.class, required("name")),
            about(AppArmorProfile.class, required("type")),
            about(SeccompProfile.class, required("type")),
            about(Sysctl.class, required("name", "value")),
            about(LocalObjectReference.class, byDefault("name", ""), ATOMIC),
            about(ConfigMapVolumeSource.class, byDefault("name", "")),
            about(HostPathVolumeSource.class, required("path")),
            about(KeyToPath.class, required("key", "path")),
            about(NodeSelector.class, required("nodeSelectorTerms"), ATOMIC),
            about(NodeSelectorTerm.class, ATOMIC),
            about(NodeSelectorRequirement.class, required("key", "operator")),
            about(PreferredSchedulingTerm.class, required("weight", "preference")),
            about(PodAffinityTerm.class, required("topologyKey")),
            about(WeightedPodAffinityTerm.class, required("weight", "podAffinityTerm")),
            about(LabelSelector.class, ATOMIC),
            about(LabelSelectorRequirement.class, required("key", "operator")),
            about(
                    Condition.class,
                    required("type", "status", "lastTransitionTime", "reason", "message"),
                    format("lastTransitionTime", "date-time")));

    private static final CoreFacts NOTHING_SPECIAL = new CoreFacts(List.of());

    private final List<Fact> facts;

    private CoreFacts(List<Fact> facts) {
        this.facts = facts;
    }

    /** Empty for types that are not of Kubernetes. */
    static Optional<CoreFacts> of(Class<?> type) {
        if (!type.getPackage().equals(Container.class.getPackage())) {
            return Optional.empty();
        }
        return Optional.of(ALL.getOrDefault(type, NOTHING_SPECIAL));
    }

    /** A list of a core type is replaced as a whole unless a fact says otherwise. */
    void applyTo(JSONSchemaProps schema) {
        schema.getProperties().values().stream()
                .filter(property -> property.getItems() != null)
                .forEach(list -> list.setXKubernetesListType("atomic"));
        facts.forEach(fact -> fact.applyTo(schema));
    }

    private static Map.Entry<Class<?>, CoreFacts> about(Class<?> type, Fact... facts) {
        return Map.entry(type, new CoreFacts(List.of(facts)));
    }

    private static Fact required(String... names) {
        return schema -> {
            List.of(names).forEach(name -> property(schema, name));
            schema.setRequired(List.of(names));
        };
    }

    private static Fact keys(String list, String... keys) {
        return schema -> {
            property(schema, list).setXKubernetesListType("map");
            property(schema, list).setXKubernetesListMapKeys(List.of(keys));
        };
    }

    private static Fact set(String list) {
        return schema -> property(schema, list).setXKubernetesListType("set");
    }

    private static Fact byDefault(String name, String value) {
        JsonNode node = TextNode.valueOf(value);
        return schema -> property(schema, name).setDefault(node);
    }

    private static Fact format(String name, String format) {
        return schema -> property(schema, name).setFormat(format);
    }

    /** A fact about a key that the class no longer has must be looked at, not skipped. */
    private static JSONSchemaProps property(JSONSchemaProps schema, String name) {
        var property = schema.getProperties().get(name);
        if (property == null) {
            throw new IllegalStateException("no key " + name + " in a core type with the keys "
                    + schema.getProperties().keySet());
        }
        return property;
    }
}
