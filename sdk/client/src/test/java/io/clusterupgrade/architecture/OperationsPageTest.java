// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.endpoint.AlibabaRoaStyle;
import io.clusterupgrade.endpoint.EndpointContext;
import io.clusterupgrade.endpoint.EndpointStyle;
import io.clusterupgrade.endpoint.HuaweiProjectStyle;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.NoContent;
import io.clusterupgrade.request.Operation;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that the page of all operations matches their constants; {@code -Doperations.write=true} writes it. */
class OperationsPageTest {
    private static final Path PAGE = Path.of("../docs/operations.md");

    @Test
    void isUpToDate() throws IOException {
        String expected = page(OperationConstants.all());
        if (Boolean.getBoolean("operations.write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE))
                .as("stale: regenerate it with mvn verify -Doperations.write=true")
                .isEqualTo(expected);
    }

    @Test
    void hasUniqueOperationNamesPerService() {
        assertThat(OperationConstants.all()).extracting(Operation::toString).doesNotHaveDuplicates();
    }

    private static String page(List<Operation<?, ?>> operations) {
        StringBuilder page = new StringBuilder("""
                # Operations

                Written by `OperationsPageTest` from the operation constants; not by hand. *Repeat* says whether sending the call twice
                changes nothing: only then is it sent again when its outcome is unknown. {project_id} and the API version come from the
                endpoint style.

                | Service | Operation | Method | Path | Request | Response | Success | Repeat |
                |---|---|---|---|---|---|---|---|
                """);
        for (Operation<?, ?> operation : operations) {
            page.append("| ")
                    .append(String.join(
                            " | ",
                            operation.service().toString(),
                            operation.name(),
                            operation.method(),
                            "`" + prefix(operation) + operation.path() + query(operation) + "`",
                            operation.requestType().getSimpleName(),
                            name(operation.responseType()),
                            String.valueOf(operation.successStatus()),
                            operation.isIdempotent() ? "safe" : "**no**"))
                    .append(" |\n");
        }
        return page.toString();
    }

    private static String prefix(Operation<?, ?> operation) {
        EndpointStyle style =
                operation.service() == CloudService.ACK ? AlibabaRoaStyle.central() : HuaweiProjectStyle.create();
        return style.pathPrefix(new EndpointContext(
                operation.service(), null, "{project_id}", operation.version(), operation.isProjectScoped()));
    }

    private static String query(Operation<?, ?> operation) {
        return operation.queryNames().isEmpty() ? "" : "?" + String.join("&", operation.queryNames());
    }

    private static String name(Type type) {
        if (type == NoContent.class) {
            return "–";
        }
        String text = type instanceof Class<?> plain ? plain.getSimpleName() : type.toString();
        return text.contains("<") ? "`" + text + "`" : text;
    }
}
