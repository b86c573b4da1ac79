package com.aerospike.operator.world.operator;

import com.aerospike.operator.world.Manifests;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Path;
import java.util.List;

/** Applies the operator's service account and rights from the manifests of the build, and nothing else of them. */
final class OperatorRights {

    private final KubernetesClient client;
    private final String namespace;

    OperatorRights(KubernetesClient client, String namespace) {
        this.client = client;
        this.namespace = namespace;
    }

    /** Answers the name of the service account. */
    String apply(Path manifests) {
        client.resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(namespace)
                        .endMetadata()
                        .build())
                .serverSideApply();
        var objects = Manifests.read(manifests);
        objects.stream().filter(OperatorRights::concernsRights).forEach(this::apply);
        return objects.stream()
                .filter(ServiceAccount.class::isInstance)
                .map(account -> account.getMetadata().getName())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no service account in " + manifests));
    }

    private static boolean concernsRights(HasMetadata object) {
        return switch (object) {
            case ServiceAccount account -> true;
            case ClusterRole role -> true;
            case ClusterRoleBinding binding -> true;
            case Role role -> true;
            case RoleBinding binding -> true;
            default -> false;
        };
    }

    // The build does not know the namespace; an installation puts it in, as is done here.
    private void apply(HasMetadata object) {
        if (object instanceof Namespaced && object.getMetadata().getNamespace() == null) {
            object.getMetadata().setNamespace(namespace);
        }
        switch (object) {
            case ClusterRoleBinding binding -> moveHere(binding.getSubjects());
            case RoleBinding binding -> moveHere(binding.getSubjects());
            default -> {}
        }
        client.resource(object).forceConflicts().serverSideApply();
    }

    private void moveHere(List<Subject> subjects) {
        subjects.stream()
                .filter(subject -> subject.getKind().equals("ServiceAccount"))
                .filter(subject -> subject.getNamespace() == null)
                .forEach(subject -> subject.setNamespace(namespace));
    }
}
