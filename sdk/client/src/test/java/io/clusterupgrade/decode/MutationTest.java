// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Spoils each member of each payload in turn: whatever happens to one, no other may notice. */
class MutationTest {
    private static final long SEED = Long.getLong("test.seed", 20_261_122L);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> OTHER_KINDS = List.of(
            "null",
            "\"\"",
            "\"a text\"",
            "7",
            "7.5",
            "1e99",
            "true",
            "{}",
            "{\"x\":1}",
            "[]",
            "[1]",
            "[null]",
            "[[\"a\"]]");

    /** An object in the place of an array of them: its members stand at other places in the JSON than in the record. */
    private static final Set<String> ANOTHER_SHAPE =
            Set.of("workflows/pending", "upgrade-plans/one", "describe-task-info/wrapped-results");

    /** Members under an older name, which are read but not named so in the record. */
    private static final Set<String> ALIASES = Set.of("failed_reasons");

    static Stream<Arguments> payloads() {
        return ResponsePayloads.all().stream()
                .filter(payload -> !ANOTHER_SHAPE.contains(payload.fixture()))
                .map(payload -> Arguments.of(payload.model(), payload.name()));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void losesNoOtherMemberWhenOneIsDropped(Class<?> type, String name) {
        forEachMember(type, name, slot -> slot.parent.remove(slot.member));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void losesNoOtherMemberWhenOneIsRenamed(Class<?> type, String name) {
        forEachMember(type, name, slot -> slot.parent.set(slot.member + "V2", slot.parent.remove(slot.member)));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void losesNoOtherMemberWhenOneIsOfAnotherKind(Class<?> type, String name) {
        for (String kind : OTHER_KINDS) {
            forEachMember(type, name, slot -> slot.parent.set(slot.member, tree(kind)));
        }
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void losesNoOtherMemberWhenOneIsNestedDeeper(Class<?> type, String name) {
        forEachMember(
                type,
                name,
                slot -> slot.parent.set(slot.member, JSON.createObjectNode().set("nested", slot.value())));
        forEachMember(
                type,
                name,
                slot -> slot.parent.set(slot.member, JSON.createArrayNode().add(slot.value())));
        forEachMember(
                type,
                name,
                slot -> slot.parent.set(
                        slot.member,
                        JSON.createArrayNode().add(JSON.createObjectNode().set(slot.member, slot.value()))));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void losesOnlyTheSpoiltOnesWhenManyAreSpoilt(Class<?> type, String name) {
        Random random = new Random(SEED);
        Map<String, Object> original = leaves(type, tree(Fixtures.text(name)));
        for (int round = 0; round < 300; round++) {
            JsonNode root = tree(Fixtures.text(name));
            List<String> spoilt = new ArrayList<>();
            List<Slot> slots = slots(root);
            for (int i = random.nextInt(4) + 1; i > 0; i--) {
                Slot slot = slots.get(random.nextInt(slots.size()));
                slot.parent.set(slot.member, tree(OTHER_KINDS.get(random.nextInt(OTHER_KINDS.size()))));
                spoilt.add(slot.path);
            }
            assertThat(without(leaves(type, root), spoilt))
                    .as("seed %d, round %d: %s", SEED, round, root)
                    .isEqualTo(without(original, spoilt));
        }
    }

    private static void forEachMember(Class<?> type, String name, Consumer<Slot> change) {
        JsonNode untouched = tree(Fixtures.text(name));
        Map<String, Object> original = leaves(type, untouched);
        for (int i = 0; i < slots(untouched).size(); i++) {
            JsonNode root = untouched.deepCopy();
            Slot slot = slots(root).get(i);
            change.accept(slot);

            DecodeResult<?> decoded = Fixtures.decodeText(type, root.toString(), ZoneOffset.UTC);
            List<String> spoilt = List.of(slot.path);
            Map<String, Object> now = RecordLeaves.of(decoded.value());
            assertThat(without(now, spoilt)).as("%s in %s", slot.path, root).isEqualTo(without(original, spoilt));
            assertThat(Samples.paths(decoded))
                    .as("%s in %s", slot.path, root)
                    .allMatch(path -> isAtOrBelow(path, slot.path) || isElementOf(path, slot));
            boolean taskNotFound = original.keySet().stream().anyMatch(path -> isAtOrBelow(path, slot.path))
                    && isNeutral(now, slot.path)
                    && !isEmpty(slot.value())
                    && !isEmptyRecord(slot, now);
            assertThat(taskNotFound && decoded.warnings().isEmpty())
                    .as("%s lost in silence: %s", slot.path, root)
                    .isFalse();
        }
    }

    /** Returns whether it is the element of an array whose only member was spoilt, so that none is left that is known. */
    private static boolean isElementOf(String path, Slot slot) {
        return path.matches(".*/\\d+") && slot.parent.size() == 1 && slot.path.startsWith(path + "/");
    }

    private static boolean isNeutral(Map<String, Object> leaves, String path) {
        return leaves.entrySet().stream()
                .filter(leaf -> isAtOrBelow(leaf.getKey(), path))
                .allMatch(leaf -> RecordLeaves.isNeutral(leaf.getValue()));
    }

    /** Returns whether it says nothing: null, an empty text, no elements, or none but empty ones. */
    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.asText().isEmpty())
                || (value.isArray() && allEmptyTexts(value));
    }

    private static boolean allEmptyTexts(JsonNode array) {
        boolean empty = true;
        for (JsonNode element : array) {
            empty &= element.isTextual() && element.asText().isEmpty();
        }
        return empty;
    }

    /** Returns whether an object was read as a record of which it has no member. */
    private static boolean isEmptyRecord(Slot slot, Map<String, Object> leaves) {
        boolean object = slot.value().isObject() || slot.value().path(0).isObject();
        return object && leaves.keySet().stream().anyMatch(path -> path.startsWith(slot.path + "/"));
    }

    private static Map<String, Object> leaves(Class<?> type, JsonNode root) {
        return RecordLeaves.of(
                Fixtures.decodeText(type, root.toString(), ZoneOffset.UTC).value());
    }

    private static Map<String, Object> without(Map<String, Object> leaves, List<String> spoilt) {
        Map<String, Object> rest = new LinkedHashMap<>(leaves);
        rest.keySet().removeIf(leaf -> spoilt.stream().anyMatch(s -> isTouched(leaf, s)));
        return rest;
    }

    /** Returns whether a member is the spoilt one, is inside it, or is a map, a list or free JSON around it. */
    private static boolean isTouched(String leaf, String spoilt) {
        return isAtOrBelow(leaf, spoilt) || isAtOrBelow(spoilt, leaf);
    }

    private static boolean isAtOrBelow(String path, String top) {
        return path.equals(top) || path.startsWith(top + "/");
    }

    private static List<Slot> slots(JsonNode root) {
        List<Slot> slots = new ArrayList<>();
        collect(root, "", slots);
        return slots;
    }

    private static void collect(JsonNode node, String path, List<Slot> slots) {
        if (node instanceof ObjectNode object) {
            object.properties().stream()
                    .filter(member -> !ALIASES.contains(member.getKey()))
                    .forEach(member -> {
                        String below =
                                path + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
                        slots.add(new Slot(object, member.getKey(), below));
                        collect(member.getValue(), below, slots);
                    });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                collect(array.get(i), path + "/" + i, slots);
            }
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Slot(ObjectNode parent, String member, String path) {
        JsonNode value() {
            return parent.path(member);
        }
    }
}
