package com.aerospike.operator.admission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a source file says about its class or package: a rule names what it checks, and its comment says why. */
record RuleSource(Path file, String text) {

    private static final Pattern COMMENT = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public |final |sealed )*(?:class|record|enum|package) ", Pattern.DOTALL);
    private static final Set<String> CAPITALS = Set.of("dns", "tls", "id");

    static RuleSource of(Class<?> type) {
        Path folder = Path.of("src/main/java", type.getPackageName().split("\\."));
        return read(folder.resolve(type.getSimpleName() + ".java"));
    }

    static RuleSource read(Path file) {
        try {
            return new RuleSource(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("read " + file, e);
        }
    }

    /** {@code HostNetworkMeansOnePodPerHost} as a sentence. */
    String title() {
        String name = file.getFileName().toString().replace(".java", "");
        String words = Arrays.stream(name.split("(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .map(word -> CAPITALS.contains(word) ? word.toUpperCase(Locale.ROOT) : word)
                .collect(Collectors.joining(" "));
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The first paragraph of the comment, without markup. */
    String comment() {
        Matcher comment = COMMENT.matcher(text);
        if (!comment.find()) {
            throw new AssertionError("no comment on what is in " + file);
        }
        String plain = comment.group(1).replaceAll("\\n\\s*\\* ?", "\n").strip();
        return plain.split("\\n\\s*\\n")[0]
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "$1")
                .replaceAll("</?[a-z]+>", "")
                .replaceAll("\\s+", " ");
    }
}
