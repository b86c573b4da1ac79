package com.aerospike.operator.run;

import com.aerospike.operator.kube.InitImage;
import java.util.Map;
import java.util.Optional;

/**
 * What an administrator sets for the operator process; the names are AKO's, so that its deployments keep working.
 *
 * @param initImage where the image that prepares pods comes from, unless a resource says so itself
 */
public record Settings(InitImage initImage) {

    public static Settings of(Map<String, String> environment) {
        return new Settings(new InitImage(
                Optional.ofNullable(environment.get(InitImage.REGISTRY_VARIABLE)),
                Optional.ofNullable(environment.get(InitImage.REGISTRY_NAMESPACE_VARIABLE)),
                Optional.ofNullable(environment.get(InitImage.NAME_TAG_VARIABLE))));
    }
}
