// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order of ACK versions such as {@code 1.32.1-aliyun.1} (see sdk/docs/wire/ack.md#identifiers-and-times).
 *
 * @since 0.1.0
 */
public final class AckVersionOrder {
    /** Compares versions number by number; the oldest comes first. */
    public static final Comparator<String> OLDEST_FIRST = AckVersionOrder::compare;

    private AckVersionOrder() {}

    /** Returns the number at this index of {@code 1.32.1-aliyun.1}, or 0 if there is none. */
    public static int number(String version, int index) {
        List<Integer> numbers = numbers(version);
        return index < numbers.size() ? numbers.get(index) : 0;
    }

    private static int compare(String left, String right) {
        List<Integer> ofLeft = numbers(left);
        List<Integer> ofRight = numbers(right);
        for (int i = 0; i < Math.max(ofLeft.size(), ofRight.size()); i++) {
            int order = Integer.compare(i < ofLeft.size() ? ofLeft.get(i) : 0, i < ofRight.size() ? ofRight.get(i) : 0);
            if (order != 0) {
                return order;
            }
        }
        return left.compareTo(right);
    }

    /** Returns the numbers between the other characters; 0 before a first one. By hand, because a regex would be half of the table's start. */
    private static List<Integer> numbers(String version) {
        List<Integer> numbers = new ArrayList<>();
        int start = 0;
        for (int end = 0; end <= version.length(); end++) {
            boolean isDigit = end < version.length() && version.charAt(end) >= '0' && version.charAt(end) <= '9';
            if (!isDigit) {
                if (end > start) {
                    numbers.add(Integer.parseInt(version.substring(start, end)));
                } else if (end == 0) {
                    numbers.add(0);
                }
                start = end + 1;
            }
        }
        return numbers;
    }
}
