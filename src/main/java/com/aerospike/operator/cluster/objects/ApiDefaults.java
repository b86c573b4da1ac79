package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.kube.ImageReference;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.Objects;

/**
 * Puts a user's container into the form in which the API server stores it.
 *
 * <p>What is applied is compared with what is read back. A reference that is owned as a whole would never be equal
 * without the defaults inside it, and neither would a zero value that the server does not store. Other defaults are
 * spelled out because they would outlive what they were derived from, as the pull policy of a tag that has changed, and
 * because a template that is complete can be compared with a pod field by field.
 */
final class ApiDefaults {

    static final String PROTOCOL = "TCP";
    static final String TERMINATION_MESSAGE_PATH = "/dev/termination-log";
    static final String TERMINATION_MESSAGE_POLICY = "File";

    /** Of files from ConfigMaps, Secrets and the downward API: 0644. */
    static final int FILE_MODE = 420;

    private ApiDefaults() {}

    /** A copy; {@code given} is not changed. */
    static Container container(Container given) {
        Container container = new ContainerBuilder(given).build();
        container.setImagePullPolicy(orElse(container.getImagePullPolicy(), pullPolicy(container.getImage())));
        container.setTerminationMessagePath(orElse(container.getTerminationMessagePath(), TERMINATION_MESSAGE_PATH));
        container.setTerminationMessagePolicy(
                orElse(container.getTerminationMessagePolicy(), TERMINATION_MESSAGE_POLICY));
        container.setWorkingDir(orElse(container.getWorkingDir(), null));
        container.setStdin(trueOrNull(container.getStdin()));
        container.setStdinOnce(trueOrNull(container.getStdinOnce()));
        container.setTty(trueOrNull(container.getTty()));
        container.setResources(resources(container.getResources()));
        container.getPorts().forEach(ApiDefaults::complete);
        container.getEnv().forEach(ApiDefaults::complete);
        container.getVolumeMounts().forEach(ApiDefaults::complete);
        HandlerDefaults.complete(container);
        return container;
    }

    /** Absent counts as empty. */
    static ResourceRequirements resources(ResourceRequirements given) {
        if (given == null) {
            return new ResourceRequirements();
        }
        ResourceRequirements resources = new ResourceRequirementsBuilder(given).build();
        resources.setLimits(given.getLimits() == null ? null : CanonicalQuantity.ofResources(given.getLimits()));
        resources.setRequests(given.getRequests() == null ? null : CanonicalQuantity.ofResources(given.getRequests()));
        return resources;
    }

    static Integer positiveOrNull(Integer number) {
        return number == null || number == 0 ? null : number;
    }

    static Boolean trueOrNull(Boolean flag) {
        return Boolean.TRUE.equals(flag) ? true : null;
    }

    static <T> T orElse(T value, T fallback) {
        return value == null || "".equals(value) ? fallback : value;
    }

    private static String pullPolicy(String image) {
        boolean floating = image != null && ImageReference.parse(image).tag().equals(ImageReference.LATEST);
        return floating ? "Always" : "IfNotPresent";
    }

    private static void complete(ContainerPort port) {
        port.setProtocol(orElse(port.getProtocol(), PROTOCOL));
        port.setHostPort(positiveOrNull(port.getHostPort()));
        port.setName(orElse(port.getName(), null));
        port.setHostIP(orElse(port.getHostIP(), null));
    }

    private static void complete(EnvVar variable) {
        variable.setValue(orElse(variable.getValue(), null));
        EnvVarSource source = variable.getValueFrom();
        if (source == null) {
            return;
        }
        if (source.getFieldRef() != null) {
            source.getFieldRef().setApiVersion(orElse(source.getFieldRef().getApiVersion(), "v1"));
        }
        if (source.getResourceFieldRef() != null) {
            Quantity divisor =
                    Objects.requireNonNullElse(source.getResourceFieldRef().getDivisor(), new Quantity("0"));
            source.getResourceFieldRef().setDivisor(CanonicalQuantity.of(divisor));
        }
        if (source.getFileKeyRef() != null && source.getFileKeyRef().getOptional() == null) {
            source.getFileKeyRef().setOptional(false);
        }
    }

    private static void complete(VolumeMount mount) {
        mount.setReadOnly(trueOrNull(mount.getReadOnly()));
        mount.setSubPath(orElse(mount.getSubPath(), null));
        mount.setSubPathExpr(orElse(mount.getSubPathExpr(), null));
    }
}
