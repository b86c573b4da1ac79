package com.aerospike.operator.admission.rules;

import java.util.regex.Pattern;

/** Names that Kubernetes accepts for objects and labels. */
public final class DnsNames {

    public static final int LABEL_LENGTH = 63;

    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");
    private static final Pattern SERVICE = Pattern.compile("[a-z]([-a-z0-9]*[a-z0-9])?");

    private DnsNames() {}

    /** A DNS-1123 label. */
    public static boolean isLabel(String text) {
        return text.length() <= LABEL_LENGTH && LABEL.matcher(text).matches();
    }

    /** A DNS-1035 label, which services need: it does not start with a digit. */
    public static boolean isServiceName(String text) {
        return text.length() <= LABEL_LENGTH && SERVICE.matcher(text).matches();
    }
}
