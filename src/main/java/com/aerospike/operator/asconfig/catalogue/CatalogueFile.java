package com.aerospike.operator.asconfig.catalogue;

import com.aerospike.operator.asconfig.ServerVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The catalogue as it lies on the class path. The tool that writes it has checked that it does not contradict itself,
 * so a line that cannot be read means a broken build.
 */
record CatalogueFile(List<ServerVersion> versions, List<Fact> facts, List<GroupFact> groups) {

    static final String ROOT = "$";

    private static final String RESOURCE = "/asconfig/catalogue.txt";

    static CatalogueFile load() {
        try (InputStream in = CatalogueFile.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("read the parameter catalogue: no resource " + RESOURCE);
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("read the parameter catalogue " + RESOURCE, e);
        }
    }

    private static CatalogueFile read(BufferedReader lines) throws IOException {
        List<ServerVersion> versions = new ArrayList<>();
        List<String> values = new ArrayList<>();
        List<Fact> facts = new ArrayList<>(1024);
        List<GroupFact> groups = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] fields = line.split("\t", -1);
            switch (fields[0]) {
                case "versions" -> versions.addAll(versions(fields[1]));
                case "values" -> values.add(fields[1]);
                case "fact" -> facts.add(fact(fields, values));
                case "group" -> groups.add(group(fields));
                default -> {
                    if (!line.startsWith("#")) {
                        throw new IllegalStateException("read the parameter catalogue: unknown line " + line);
                    }
                }
            }
        }
        return new CatalogueFile(List.copyOf(versions), List.copyOf(facts), List.copyOf(groups));
    }

    private static List<ServerVersion> versions(String texts) {
        List<ServerVersion> versions = new ArrayList<>();
        for (String text : texts.split(" ")) {
            versions.add(ServerVersion.in(text).orElseThrow());
        }
        return versions;
    }

    private static Fact fact(String[] fields, List<String> values) {
        return new Fact(
                fields[1],
                fields[2],
                fields[3],
                fields[4],
                fields[5],
                fields[6].isEmpty() ? "" : values.get(Integer.parseInt(fields[6])),
                fields[7],
                fields[8].equals("y"),
                fields[9].equals("y"),
                edition(fields[10]),
                Integer.parseInt(fields[11]),
                Integer.parseInt(fields[12]));
    }

    private static Edition edition(String field) {
        return switch (field) {
            case "y" -> Edition.ENTERPRISE_ONLY;
            case "n" -> Edition.EVERY;
            default -> Edition.UNKNOWN;
        };
    }

    private static GroupFact group(String[] fields) {
        List<List<String>> groups = new ArrayList<>();
        for (String keys : fields[3].split("\\|")) {
            groups.add(List.of(keys.strip().split("\\+")));
        }
        return new GroupFact(
                fields[1],
                new Rule.Groups(fields[2].equals("oneOf"), List.copyOf(groups)),
                Integer.parseInt(fields[4]),
                Integer.parseInt(fields[5]));
    }
}
