package com.aerospike.operator.cluster.objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings Kubernetes types into the key order of Go's encoder, which is the order of declaration there.
 *
 * <p>One list serves all types: it agrees with the order inside each of them. Limits: a field that the list does not
 * know comes last, by name; and a zero value that was written out in the resource stays, where Go leaves it out.
 */
final class CoreTypeOrder {

    private static final List<String> ORDER = List.of("""
            containerName resource divisor resourceName
            volumeName weight preference podAffinityTerm
            name image command args workingDir ports envFrom env resources limits requests claims request
            resizePolicy restartPolicy restartPolicyRules volumeMounts volumeDevices
            livenessProbe readinessProbe startupProbe lifecycle postStart preStop stopSignal
            terminationMessagePath terminationMessagePolicy imagePullPolicy securityContext stdin stdinOnce tty
            hostPort containerPort protocol hostIP prefix configMapRef secretRef
            fieldRef resourceFieldRef configMapKeyRef secretKeyRef fileKeyRef apiVersion fieldPath
            readOnly recursiveReadOnly mountPath subPath mountPropagation subPathExpr devicePath
            exec httpGet tcpSocket grpc sleep seconds initialDelaySeconds timeoutSeconds periodSeconds
            successThreshold failureThreshold terminationGracePeriodSeconds
            path port host scheme httpHeaders service
            capabilities add drop privileged seLinuxOptions windowsOptions runAsUser runAsGroup runAsNonRoot
            readOnlyRootFilesystem allowPrivilegeEscalation procMount supplementalGroups supplementalGroupsPolicy
            fsGroup sysctls fsGroupChangePolicy seccompProfile appArmorProfile seLinuxChangePolicy
            user role type level localhostProfile
            gmsaCredentialSpecName gmsaCredentialSpec runAsUserName hostProcess
            nodeAffinity podAffinity podAntiAffinity requiredDuringSchedulingIgnoredDuringExecution
            preferredDuringSchedulingIgnoredDuringExecution nodeSelectorTerms
            labelSelector namespaces topologyKey namespaceSelector matchLabelKeys mismatchLabelKeys
            matchLabels matchExpressions matchFields
            key operator values value valueFrom effect tolerationSeconds optional
            nameservers searches options
            """.trim().split("\\s+"));

    private static final Map<String, Integer> PLACES = places();
    private static final Set<String> MAPS = Set.of("matchLabels", "nodeSelector", "limits", "requests");
    private static final Set<String> QUANTITIES = Set.of("limits", "requests");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CoreTypeOrder() {}

    /** {@code value}, found under {@code key}, as a tree whose keys are in order. */
    static JsonNode tree(String key, Object value) {
        JsonNode tree = MAPPER.valueToTree(value);
        return ordered(key, tree);
    }

    private static JsonNode ordered(String key, JsonNode node) {
        if (node instanceof ArrayNode list) {
            ArrayNode ordered = JsonNodeFactory.instance.arrayNode(list.size());
            list.forEach(item -> ordered.add(ordered(key, item)));
            return ordered;
        }
        if (node instanceof ObjectNode object) {
            return orderedFields(key, object);
        }
        return QUANTITIES.contains(key) || key.equals("divisor") ? canonical(node) : node;
    }

    private static ObjectNode orderedFields(String key, ObjectNode object) {
        // Go prints two structs even when they are empty, because they are not pointers.
        if (key.equals("sidecars") || key.equals("initContainers")) {
            object.withObject("/resources");
        }
        if (key.equals("resourceFieldRef") && !object.has("divisor")) {
            object.put("divisor", "0");
        }
        ObjectNode ordered = JsonNodeFactory.instance.objectNode();
        Comparator<String> byName = Comparator.naturalOrder();
        Comparator<String> byPlace = Comparator.comparing(name -> PLACES.getOrDefault(name, ORDER.size()));
        object.properties().stream()
                .map(Map.Entry::getKey)
                .sorted(MAPS.contains(key) ? byName : byPlace.thenComparing(byName))
                .forEach(name -> ordered.set(name, ordered(QUANTITIES.contains(key) ? key : name, object.get(name))));
        return ordered;
    }

    private static JsonNode canonical(JsonNode quantity) {
        return TextNode.valueOf(
                CanonicalQuantity.of(Quantity.parse(quantity.asText())).toString());
    }

    private static Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        ORDER.forEach(name -> places.put(name, places.size()));
        return Map.copyOf(places);
    }
}
