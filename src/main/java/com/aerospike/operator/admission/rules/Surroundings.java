package com.aerospike.operator.admission.rules;

import com.aerospike.operator.kube.InitImage;

/**
 * What a rule may know besides the resource.
 *
 * @param initImage the operator's own choice of the init container's image
 */
public record Surroundings(InitImage initImage, OperatorFiles files) {

    public static Surroundings of(InitImage initImage) {
        return new Surroundings(initImage, OperatorFiles.OUT_OF_SIGHT);
    }

    public Surroundings with(OperatorFiles others) {
        return new Surroundings(initImage, others);
    }
}
