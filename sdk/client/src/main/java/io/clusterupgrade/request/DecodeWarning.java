// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import java.io.Serializable;

/**
 * A member of a response that could not be read. It has its neutral value (null, an empty list, {@code ABSENT}); all other
 * members have their own.
 *
 * @param path the position of the member, as a JSON pointer such as {@code /detailList/0/priority}
 * @param problem the expected and the actual kind of value; never the value itself
 * @since 0.1.0
 */
public record DecodeWarning(String path, String problem) implements Serializable {
    @Override
    public String toString() {
        return path + ": " + problem;
    }
}
