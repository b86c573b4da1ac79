package com.aerospike.operator.world.images;

import java.util.regex.Pattern;

/** Stands for all the registries that nodes pull from. */
@FunctionalInterface
public interface ImageRegistry {

    /** True if a pull of this reference succeeds. */
    boolean has(String image);

    /**
     * Has everything but what a test can name on purpose: references that contain {@code missing}, and versions that
     * will not exist for decades, such as {@code 99.0.0.1}.
     */
    static ImageRegistry usual() {
        var absurd = Pattern.compile(".*:(ee-|v)?9\\d\\.\\d.*");
        return image -> !image.contains("missing") && !absurd.matcher(image).matches();
    }
}
