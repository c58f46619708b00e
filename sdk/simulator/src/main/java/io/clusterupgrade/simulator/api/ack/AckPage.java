// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.ack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.ack.AckErrorException;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, by page number or by token; a call uses one of the two (see sdk/docs/wire/ack.md#paging).
 *
 * @param items the elements of the page
 * @param number page number; 1 with tokens
 * @param size page size
 * @param total size of the complete list
 * @param nextToken the token of the next page; null with page numbers, and at the end
 */
record AckPage<T>(
        List<T> items,
        int number,
        int size,
        int total,
        @Nullable String nextToken) {
    private static final int MAX_SIZE = 100;
    private static final String TOKEN_PREFIX = "at-";

    /** Returns a page by its number. */
    static <T> AckPage<T> numbered(
            AuthenticatedRequest call, String numberName, String sizeName, int defaultSize, List<T> all) {
        int number = number(call, numberName, 1, Integer.MAX_VALUE);
        int size = number(call, sizeName, defaultSize, MAX_SIZE);
        long from = Math.min((long) (number - 1) * size, all.size());
        return new AckPage<>(part(all, (int) from, size), number, size, all.size(), null);
    }

    /** Returns a page by {@code page_number} and {@code page_size}, or by {@code next_token} and {@code max_results}. */
    static <T> AckPage<T> numberedOrByToken(AuthenticatedRequest call, int defaultSize, List<T> all) {
        boolean byToken = has(call, "next_token") || has(call, "max_results");
        if (!byToken) {
            return numbered(call, "page_number", "page_size", defaultSize, all);
        }
        if (has(call, "page_number") || has(call, "page_size")) {
            throw AckErrorException.invalid("either page_number and page_size, or next_token and max_results");
        }
        int size = number(call, "max_results", defaultSize, MAX_SIZE);
        int from = Math.min(start(call.query().get("next_token")), all.size());
        boolean more = size < all.size() - from;
        return new AckPage<>(part(all, from, size), 1, size, all.size(), more ? TOKEN_PREFIX + (from + size) : null);
    }

    /** Adds the page information under this name, and the token if there is one. */
    void describe(ObjectNode json, String name) {
        json.putObject(name).put("page_number", number).put("page_size", size).put("total_count", total);
        if (nextToken != null) {
            json.put("next_token", nextToken);
        }
    }

    private static <T> List<T> part(List<T> all, int from, int size) {
        return all.subList(from, from + Math.min(size, all.size() - from));
    }

    private static int start(@Nullable String token) {
        if (token == null || token.isEmpty()) {
            return 0;
        }
        return token.startsWith(TOKEN_PREFIX)
                ? parsed("next_token", token.substring(TOKEN_PREFIX.length()))
                : parsed("next_token", "");
    }

    private static boolean has(AuthenticatedRequest call, String name) {
        return call.query().get(name) != null;
    }

    private static int number(AuthenticatedRequest call, String name, int defaultValue, int max) {
        @Nullable String text = call.query().get(name);
        int value = text == null || text.isEmpty() ? defaultValue : parsed(name, text);
        if (value < 1 || value > max) {
            throw AckErrorException.invalid(name + " " + value);
        }
        return value;
    }

    private static int parsed(String name, String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw AckErrorException.invalid(name + " " + text);
        }
        return Integer.parseInt(text);
    }
}
