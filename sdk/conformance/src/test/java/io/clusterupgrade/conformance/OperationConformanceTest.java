// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.request.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is not shared is not compared: each such operation is listed, or a slip in a name would hide one. */
class OperationConformanceTest {
    @Test
    void everyOperationIsTheVendorsTooUnlessReviewed() {
        Differences reviewed = Differences.of("Operations");
        List<String> unlisted = new ArrayList<>();
        for (Operation<?, ?> operation : Ours.operations()) {
            Set<String> found = new TreeSet<>();
            if (!Vendor.of(operation.service()).knows(operation)) {
                found.add("ours only");
            }
            if (!CoveragePage.family(operation.service()).contains(operation.name())) {
                found.add("beside the family");
            }
            unlisted.addAll(reviewed.unlisted(operation.toString(), found));
        }

        assertThat(unlisted).isEmpty();
        assertThat(reviewed.needless()).isEmpty();
        assertThat(reviewed.unexplained()).isEmpty();
    }
}
