// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.architecture.OperationConstants;
import io.clusterupgrade.request.NoContent;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ResponsePayloadsTest {
    /** Kinds of response whose payloads are parts of a list's. */
    private static final Set<String> IN_LISTS = Set.of("Node", "NodePool");

    @Test
    void everyResponseThatIsAnObjectHasAPayload() {
        Set<Type> covered =
                ResponsePayloads.all().stream().map(ResponsePayloads::model).collect(Collectors.toSet());

        assertThat(OperationConstants.all())
                .filteredOn(operation -> operation.documentedText() == null)
                .extracting(operation -> operation.responseType())
                .filteredOn(type -> type instanceof Class<?> plain
                        && plain != NoContent.class
                        && !(plain.getPackageName().contains(".cce.") && IN_LISTS.contains(plain.getSimpleName())))
                .allSatisfy(type -> assertThat(covered).contains(type));
    }
}
