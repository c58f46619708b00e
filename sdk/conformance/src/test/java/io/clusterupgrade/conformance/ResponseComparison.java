// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.conformance;

import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.request.NoContent;
import io.clusterupgrade.request.OpenEnum;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Walks a response as the vendor wrote it and the value we read from it, member by member. */
final class ResponseComparison {
    private final ResponseTimes times;
    private final Set<String> found = new TreeSet<>();

    ResponseComparison(ResponseTimes times) {
        this.times = times;
    }

    /** Returns what the vendor's response has and ours lacks or has with another value. */
    Set<String> differences(Object vendors, Object ours) {
        compare("", vendors, ours);
        return found;
    }

    private void compare(String path, Object vendors, Object ours) {
        if (vendors == null) {
            return;
        }
        if (ours == null) {
            note(path, "lost");
        } else if (ours instanceof JsonValue json) {
            check(path, Trees.same(vendors, Trees.parse(json.raw())));
        } else if (ours instanceof OpenEnum word) {
            check(path, vendors.equals(word.value()));
        } else if (ours instanceof Record value) {
            record(path, vendors, value);
        } else if (ours instanceof List<?> list) {
            list(path, vendors, list);
        } else if (ours instanceof Map<?, ?> map) {
            map(path, vendors, map);
        } else {
            scalar(path, vendors, ours);
        }
    }

    private void record(String path, Object vendors, Record ours) {
        Object tree = vendors instanceof String text ? parsed(text) : vendors;
        if (Model.isWrapper(ours.getClass())) {
            compare(path, tree, Model.value(Model.wrapped(ours.getClass()), ours));
            return;
        }
        if (!(tree instanceof Map<?, ?> object)) {
            note(path, "other shape");
            return;
        }
        Map<String, RecordComponent> members = ours instanceof NoContent ? Map.of() : Model.members(ours.getClass());
        object.forEach((name, value) -> {
            String place = Trees.member(path, (String) name);
            RecordComponent component = members.get(name);
            if (component == null) {
                note(place, "not ours");
            } else {
                compare(place, value, Model.value(component, ours));
            }
        });
    }

    private void list(String path, Object vendors, List<?> ours) {
        List<?> elements = vendors instanceof String text
                ? Stream.of(text.split(",", -1)).map(String::strip).toList()
                : vendors instanceof List<?> list ? list : List.of(vendors);
        if (elements.size() != ours.size()) {
            note(path, "other size");
            return;
        }
        for (int i = 0; i < ours.size(); i++) {
            compare(path + "[]", elements.get(i), ours.get(i));
        }
    }

    private void map(String path, Object vendors, Map<?, ?> ours) {
        Object tree = vendors instanceof String text ? parsed(text) : vendors;
        if (!(tree instanceof Map<?, ?> object)) {
            note(path, "other shape");
            return;
        }
        object.forEach((name, value) -> compare(path + "{}", value, ours.get(name)));
    }

    private void scalar(String path, Object vendors, Object ours) {
        String text = vendors.toString();
        if (ours instanceof Instant) {
            check(path, ours.equals(times.instant(text)));
        } else if (ours instanceof Number) {
            check(path, isNumber(text) && new BigDecimal(text).compareTo(new BigDecimal(ours.toString())) == 0);
        } else {
            check(path, text.equals(ours.toString()));
        }
    }

    private void check(String path, boolean same) {
        if (!same) {
            note(path, "other value");
        }
    }

    private void note(String path, String what) {
        found.add("`" + path + "`: " + what);
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    }

    private static Object parsed(String text) {
        try {
            return Trees.parse(text);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
