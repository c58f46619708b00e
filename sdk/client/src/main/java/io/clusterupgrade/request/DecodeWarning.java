// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import java.io.Serializable;

/**
 * A member of a response that could not be read. It took its neutral value (null, an empty list, {@code ABSENT}); every other
 * member kept its own.
 *
 * @param path where it stands, as a JSON pointer such as {@code /detailList/0/priority}
 * @param problem what was expected and what kind of thing was found; never the value itself
 * @since 0.1.0
 */
public record DecodeWarning(String path, String problem) implements Serializable {
    @Override
    public String toString() {
        return path + ": " + problem;
    }
}
