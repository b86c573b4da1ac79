package com.aerospike.operator.asconfig.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds trees from YAML events, one at a time, so that a text that is too deep or too large is refused before it is
 * read to its end.
 *
 * <p>An alias shares the tree of its anchor but counts with all values in it. So memory grows with the text only, while
 * the few lines that would expand to a billion values hit the limit.
 */
final class DocumentReader {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_VALUES = 50_000;

    /** Characters. The parser copies a whole word anew for each read, so that small reads make a long word quadratic. */
    private static final int READ_AHEAD = 1 << 18;

    private static final String MERGE = "<<";
    private static final String TAGS = "tag:yaml.org,2002:";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** @param size number of values in the tree, those behind aliases included */
    private record Built(JsonNode node, Places places, long size) {}

    private final String text;
    private final Map<Anchor, Built> anchors = new HashMap<>();
    private Iterator<Event> events = List.<Event>of().iterator();
    private Position last = Position.START;
    private long values;

    DocumentReader(String text) {
        this.text = text;
    }

    Reading read() {
        try {
            return new Reading.Documents(documents());
        } catch (UnreadableException e) {
            return new Reading.Unreadable(e.position(), e.getMessage());
        } catch (MarkedYamlEngineException e) {
            Position place = e.getProblemMark().map(DocumentReader::position).orElse(last);
            return new Reading.Unreadable(
                    place, "no YAML: " + Optional.ofNullable(e.getProblem()).orElse("malformed"));
        } catch (ReaderException e) {
            return new Reading.Unreadable(last, "no YAML: character U+%04X is not allowed".formatted(e.getCodePoint()));
        } catch (YamlEngineException e) {
            return new Reading.Unreadable(last, "no YAML: malformed");
        }
    }

    private List<ConfigDocument> documents() {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(ConfigDocument.MAX_BYTES)
                .setBufferSize(Math.clamp(text.length(), 1, READ_AHEAD))
                .setUseMarks(true)
                .build();
        events = new Parse(settings).parseString(text).iterator();
        List<ConfigDocument> documents = new ArrayList<>();
        while (events.hasNext()) {
            Event event = next();
            if (event instanceof NodeEvent node) {
                anchors.clear();
                Built built = build(node, 0);
                if (!built.node().isNull()) {
                    documents.add(new ConfigDocument(built.node(), built.places()));
                }
            }
        }
        return List.copyOf(documents);
    }

    private Event next() {
        Event event = events.next();
        last = position(event);
        return event;
    }

    private Built build(NodeEvent event, int depth) {
        Position place = position(event);
        if (depth > MAX_DEPTH) {
            throw new UnreadableException(place, "values are nested deeper than " + MAX_DEPTH + " levels");
        }
        if (event instanceof AliasEvent alias) {
            return alias(alias, place);
        }
        count(1, place);
        Built built =
                switch (event) {
                    case ScalarEvent scalar -> new Built(scalar(scalar, place), Places.of(place), 1);
                    case SequenceStartEvent ignored -> sequence(place, depth);
                    case MappingStartEvent ignored -> mapping(place, depth);
                    default -> throw new UnreadableException(place, "no YAML: unexpected content");
                };
        event.getAnchor().ifPresent(anchor -> anchors.put(anchor, built));
        return built;
    }

    private void count(long more, Position place) {
        values += more;
        if (values > MAX_VALUES) {
            throw new UnreadableException(place, "there are more than " + MAX_VALUES + " values");
        }
    }

    private Built alias(AliasEvent alias, Position place) {
        Built shared = anchors.get(alias.getAnchor().orElseThrow());
        if (shared == null) {
            throw new UnreadableException(place, "the alias has no anchor before it");
        }
        count(shared.size(), place);
        return new Built(shared.node(), new Places(place, place, shared.places().inner()), shared.size());
    }

    private Built sequence(Position place, int depth) {
        ArrayNode list = NODES.arrayNode();
        Places places = Places.of(place);
        long size = 1;
        while (next() instanceof NodeEvent item) {
            Built built = build(item, depth + 1);
            places.inner().put(Integer.toString(list.size()), built.places());
            list.add(built.node());
            size += built.size();
        }
        return new Built(list, places, size);
    }

    private Built mapping(Position place, int depth) {
        ObjectNode section = NODES.objectNode();
        Places places = Places.of(place);
        List<Built> merged = new ArrayList<>();
        long size = 1;
        while (next() instanceof NodeEvent keyEvent) {
            Position keyPlace = position(keyEvent);
            String key = key(keyEvent, keyPlace);
            if (!(next() instanceof NodeEvent valueEvent)) {
                throw new UnreadableException(keyPlace, "the key has no value");
            }
            Built value = build(valueEvent, depth + 1);
            size += value.size();
            if (key.equals(MERGE) && keyEvent instanceof ScalarEvent scalar && scalar.isPlain()) {
                merged.add(value);
                continue;
            }
            if (section.has(key)) {
                Position first = places.inner().get(key).key();
                throw new UnreadableException(keyPlace, "the key stands here a second time, first at " + first);
            }
            section.set(key, value.node());
            places.inner().put(key, value.places().withKey(keyPlace));
        }
        merged.forEach(value -> merge(value, section, places));
        return new Built(section, places, size);
    }

    private static String key(NodeEvent event, Position place) {
        if (!(event instanceof ScalarEvent scalar)) {
            throw new UnreadableException(place, "a key must be a single word");
        }
        boolean plain = scalar.isPlain() && scalar.getTag().isEmpty();
        String word = scalar.getValue();
        return plain ? PlainWord.value(word).map(JsonNode::asText).orElse(word) : word;
    }

    /** Keys of the section itself win over merged ones, earlier merged ones over later. */
    private static void merge(Built value, ObjectNode section, Places places) {
        List<JsonNode> sources = value.node() instanceof ArrayNode list ? elements(list) : List.of(value.node());
        for (int i = 0; i < sources.size(); i++) {
            if (!(sources.get(i) instanceof ObjectNode source)) {
                throw new UnreadableException(value.places().value(), "only sections can be merged");
            }
            Places from = value.node().isArray() ? value.places().inner().get(Integer.toString(i)) : value.places();
            source.properties().forEach(field -> {
                if (!section.has(field.getKey())) {
                    section.set(field.getKey(), field.getValue());
                    places.inner().put(field.getKey(), from.inner().get(field.getKey()));
                }
            });
        }
    }

    private static List<JsonNode> elements(ArrayNode list) {
        List<JsonNode> elements = new ArrayList<>(list.size());
        list.forEach(elements::add);
        return elements;
    }

    private static JsonNode scalar(ScalarEvent scalar, Position place) {
        String word = scalar.getValue();
        Optional<String> tag = scalar.getTag();
        if (tag.isEmpty()) {
            return scalar.isPlain() ? plain(word, place) : TextNode.valueOf(word);
        }
        String kind = tag.get().startsWith(TAGS) ? tag.get().substring(TAGS.length()) : tag.get();
        return switch (kind) {
            case "str", "!" -> TextNode.valueOf(word);
            case "int", "float", "bool", "null" -> plain(word, place);
            default -> throw new UnreadableException(place, "the tag is not allowed");
        };
    }

    private static JsonNode plain(String word, Position place) {
        return PlainWord.value(word).orElseThrow(() -> new UnreadableException(place, "the number is too large"));
    }

    private static Position position(Event event) {
        return event.getStartMark().map(DocumentReader::position).orElse(Position.START);
    }

    private static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
