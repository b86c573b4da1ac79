package com.aerospike.operator.check;

import com.aerospike.operator.asconfig.document.Position;

/**
 * Something worth knowing about a file.
 *
 * @param rule short name of the rule that found it; empty for what concerns the whole file
 * @param path field of the resource or key of the configuration; may be empty
 */
record FileFinding(String file, Position position, Severity severity, String rule, String path, String message) {

    /** In the form that editors and build logs understand: {@code file:line:column: error: ...}. */
    String line() {
        String place = path.isEmpty() || message.startsWith(path) ? "" : path + ": ";
        String suffix = rule.isEmpty() ? "" : " [" + rule + "]";
        return file + ":" + position + ": " + severity.word() + ": " + place + oneLine(message) + suffix;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
