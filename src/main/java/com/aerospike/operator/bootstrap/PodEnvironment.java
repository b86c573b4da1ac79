package com.aerospike.operator.bootstrap;

import java.util.Map;

/** The container's environment variables that matter here. */
record PodEnvironment(Map<String, String> variables) {

    private static final String TERMINATION_PATH_VARIABLE = "TERMINATION_MESSAGE_PATH";
    private static final String DEFAULT_TERMINATION_PATH = "/dev/termination-log";

    String pod() {
        return required("MY_POD_NAME");
    }

    String podIp() {
        return required("MY_POD_IP");
    }

    String hostIp() {
        return required("MY_HOST_IP");
    }

    String terminationPath() {
        return variables.getOrDefault(TERMINATION_PATH_VARIABLE, DEFAULT_TERMINATION_PATH);
    }

    private String required(String name) {
        String value = variables.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new BootstrapException("read the environment: " + name
                    + " is not set; the StatefulSet must pass it to the init container");
        }
        return value;
    }
}
