package com.aerospike.operator.asconfig.catalogue;

import java.util.Optional;

/**
 * One parameter of one server version.
 *
 * @param path for example {@code namespaces[].storage-engine(device).flush-size}
 * @param defaultJson what the server assumes, as a JSON literal; may lie outside the parameter's own limits
 * @param dynamic whether the server takes a new value while it runs
 */
public record Parameter(String path, Optional<String> defaultJson, boolean dynamic, Edition edition) {}
