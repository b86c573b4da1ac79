package com.aerospike.operator.node;

/** Makes text that came from a peer, or grew with a cluster, fit for one line of a log or an event. */
final class Plain {

    private static final int MOST = 200;

    private Plain() {}

    static String text(String raw) {
        var visible = raw.codePoints()
                .limit(MOST)
                .map(each -> Character.isISOControl(each) ? '?' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return visible.length() < raw.length() ? visible + "..." : visible;
    }
}
