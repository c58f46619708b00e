// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.conformance;

import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.request.Operation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of one of our requests by their wire names, as the vendor's request model takes them.
 *
 * @param path path parameters in the order of the path
 * @param named path and query parameters and the body's members
 */
record RequestValues(List<String> path, Map<String, Object> named) {
    private static final String BODY = "body";

    static <Q> RequestValues of(Operation<Q, ?> operation, Q request, Shape shape) {
        Map<String, Object> named = new LinkedHashMap<>(operation.pathParameters(request));
        operation
                .queryParameters(request)
                .forEach((name, text) -> named.put(name, typed(shape.members().get(name), text)));
        Object body = operation.body(request);
        if (body != null) {
            Object tree = Trees.parse(JsonValue.from(body).raw());
            if (shape.members().containsKey(BODY) || !(tree instanceof Map<?, ?>)) {
                named.put(BODY, tree);
            } else {
                ((Map<?, ?>) tree).forEach((name, member) -> named.put((String) name, member));
            }
        }
        return new RequestValues(inOrder(operation, request), named);
    }

    private static <Q> List<String> inOrder(Operation<Q, ?> operation, Q request) {
        return operation.pathParameters(request).entrySet().stream()
                .sorted(Comparator.comparing(entry -> operation.path().indexOf("{" + entry.getKey() + "}")))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** A query parameter in the type that the vendor's model has for it. */
    private static Object typed(Shape shape, String text) {
        String kind = shape == null ? "text" : shape.kind();
        return switch (kind) {
            case "int" -> Integer.valueOf(text);
            case "long" -> Long.valueOf(text);
            case "flag" -> Boolean.valueOf(text);
            case "list" -> text.startsWith("[") ? Trees.parse(text) : List.of(text.split(",", -1));
            default -> text;
        };
    }

    /** Returns whether there is a value at a place of the vendor's request model. */
    boolean fills(String place) {
        return filled(named, place);
    }

    private static boolean filled(Object tree, String place) {
        if (place.isEmpty()) {
            return tree != null;
        }
        if (place.startsWith("[]") || place.startsWith("{}")) {
            Iterable<?> inner =
                    tree instanceof List<?> list ? list : tree instanceof Map<?, ?> map ? map.values() : List.of();
            for (Object element : inner) {
                if (filled(element, place.substring(place.startsWith(".", 2) ? 3 : 2))) {
                    return true;
                }
            }
            return false;
        }
        int end = 0;
        while (end < place.length() && ".[{".indexOf(place.charAt(end)) < 0) {
            end++;
        }
        Object member = tree instanceof Map<?, ?> map ? map.get(place.substring(0, end)) : null;
        return member != null && filled(member, place.substring(end).replaceFirst("^\\.", ""));
    }
}
