// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.conformance;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts, for each service, the operations and response fields that we have of those that the vendor has. */
final class CoveragePage {
    private static final Pattern DEPENDENCY_VERSION =
            Pattern.compile("<dependency>.*?<version>([^<]+)</version>", Pattern.DOTALL);

    /** One operation, ours, the vendor's, or both. */
    private record Row(String name, boolean inFamily, Operation<?, ?> ours, Shape vendors) {
        int vendorsFields() {
            return vendors == null ? 0 : vendors.leaves().size();
        }

        int ourFields() {
            return ours == null ? 0 : Model.leaves(ours.responseType()).size();
        }

        int readFields() {
            return ours == null || vendors == null
                    ? 0
                    : Model.read(vendors, ours.responseType()).size();
        }

        String text() {
            return "| %s | %s | %s | %s | %s |\n"
                    .formatted(
                            name + (inFamily ? "" : " (beside the family)"),
                            ours == null ? "–" : "yes",
                            vendors == null ? "–" : "yes",
                            vendors == null || ours == null ? "–" : readFields() + " / " + vendorsFields(),
                            ours == null ? "–" : String.valueOf(ourFields()));
        }
    }

    private CoveragePage() {}

    /** The operations of a service that its documents list for upgrades. */
    static List<String> family(CloudService service) {
        Map<?, ?> families = (Map<?, ?>) Trees.parseFile("src/test/resources/families.json");
        return ((List<?>) families.get(service.toString()))
                .stream().map(String::valueOf).toList();
    }

    static String text() {
        StringBuilder page = new StringBuilder("""
                # Coverage

                Written by `CoverageTest` from our constants and the vendors' own clients, in the newest versions that Maven Central
                serves where this was last generated (%s): `sdk/conformance/src/vendors` names
                them. The vendors have published newer ones, Huawei up to 3.1.212 and Alibaba's `cs20151215` up to 7.1.1, with which
                nothing here was compared: a dash in a column of the vendor's client means "not in the version above", not that the
                vendor lacks the operation. The numbers of the vendor's operations and fields are those of that version too.

                A *family* is what the documents list for upgrades, `sdk/conformance/src/test/resources/families.json`. *Fields* are
                the values of a response, including those of nested objects: how many of the vendor's we read, and how many ours have
                in all, since documents and deployments know some that the client does not. What the tests compare, and what may
                differ, is in `sdk/conformance`.

                | Service | Operations, ours / family | In the vendor's served client | Fields read / vendor's, in shared operations |
                |---|---|---|---|
                """.formatted(versions()));
        for (CloudService service : CloudService.values()) {
            page.append(summary(service, rows(service)));
        }
        for (CloudService service : CloudService.values()) {
            page.append("\n## ").append(service).append("""


                    | Operation | Ours | Vendor's served client | Fields read / vendor's | Our fields |
                    |---|---|---|---|---|
                    """);
            rows(service).forEach(row -> page.append(row.text()));
        }
        return page.toString();
    }

    /** Returns the version of each vendor's client, as the projects that resolve them name it. */
    private static String versions() {
        return Stream.of(CloudService.values())
                .map(service -> service + " " + version(service))
                .collect(Collectors.joining(", "));
    }

    private static String version(CloudService service) {
        Path project = Path.of("src/vendors", service.toString().toLowerCase(Locale.ROOT), "pom.xml");
        try {
            Matcher version = DEPENDENCY_VERSION.matcher(Files.readString(project));
            if (!version.find()) {
                throw new IllegalStateException("no version of a dependency in " + project);
            }
            return version.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String summary(CloudService service, List<Row> rows) {
        List<Row> family = rows.stream().filter(Row::inFamily).toList();
        List<Row> shared = rows.stream()
                .filter(row -> row.ours() != null && row.vendors() != null)
                .toList();
        return "| %s | %d / %d | %d | %d / %d |\n"
                .formatted(
                        service,
                        family.stream().filter(row -> row.ours() != null).count(),
                        family.size(),
                        family.stream().filter(row -> row.vendors() != null).count(),
                        shared.stream().mapToInt(Row::readFields).sum(),
                        shared.stream().mapToInt(Row::vendorsFields).sum());
    }

    private static List<Row> rows(CloudService service) {
        List<String> family = family(service);
        Stream<String> beside = Ours.operations().stream()
                .filter(operation -> operation.service() == service)
                .map(Operation::name)
                .filter(name -> !family.contains(name));
        return Stream.concat(family.stream(), beside)
                .map(name -> row(service, name, family.contains(name)))
                .toList();
    }

    private static Row row(CloudService service, String name, boolean inFamily) {
        Vendor vendor = Vendor.of(service);
        Optional<Operation<?, ?>> ours = Ours.operations().stream()
                .filter(operation ->
                        operation.service() == service && operation.name().equals(name))
                .findFirst();
        Shape vendors = ours.isPresent()
                ? ours.filter(vendor::knows).map(vendor::responseShape).orElse(null)
                : vendor.responseShape(name);
        return new Row(name, inFamily, ours.orElse(null), vendors);
    }
}
