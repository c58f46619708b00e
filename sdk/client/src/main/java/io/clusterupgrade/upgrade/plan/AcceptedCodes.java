// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.plan;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Copies the codes of accepted warnings, in a fixed order, so that equal plans have equal texts. */
final class AcceptedCodes {
    private AcceptedCodes() {}

    static Set<String> of(Collection<String> codes) {
        return Collections.unmodifiableSet(new TreeSet<>(codes));
    }
}
