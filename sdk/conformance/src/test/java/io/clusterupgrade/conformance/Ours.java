// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.conformance;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.ack.AckOperations;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.cce.CceOperations;
import io.clusterupgrade.client.ClientBuilder;
import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssOperations;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.transport.RetryPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Our side: the operations there are, and clients of an endpoint with the simulator's key. */
final class Ours {
    private static final List<Class<?>> SERVICES =
            List.of(CssOperations.class, CceOperations.class, AckOperations.class);

    private Ours() {}

    /**
     * Returns the operations of all classes named {@code …Operations} beside the services' clients, and of their nested classes, by
     * service and name.
     */
    static List<Operation<?, ?>> operations() {
        return SERVICES.stream()
                .flatMap(Ours::besides)
                .flatMap(type -> Stream.of(type.getFields()))
                .filter(field -> field.getType() == Operation.class && Modifier.isStatic(field.getModifiers()))
                .<Operation<?, ?>>map(Ours::value)
                .sorted(Comparator.<Operation<?, ?>, CloudService>comparing(Operation::service)
                        .thenComparing(Operation::name))
                .toList();
    }

    /** Those of them that the vendor's client has too. */
    static List<Operation<?, ?>> shared() {
        return operations().stream()
                .filter(operation -> Vendor.of(operation.service()).knows(operation))
                .toList();
    }

    static Operation<?, ?> operation(String serviceAndName) {
        return operations().stream()
                .filter(operation -> operation.toString().equals(serviceAndName))
                .findFirst()
                .orElseThrow();
    }

    /** A client that sends each call once. */
    static ServiceClient client(CloudService service, String endpoint) {
        return switch (service) {
            case CSS -> common(CssClient.builder(), endpoint).build();
            case CCE -> common(CceClient.builder(), endpoint).build();
            case ACK -> common(AckClient.builder(), endpoint).build();
        };
    }

    private static <B extends ClientBuilder<B>> B common(B builder, String endpoint) {
        return builder.endpoint(endpoint)
                .projectId(Accounts.PROJECT_ID)
                .credentials(Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY))
                .retryPolicy(RetryPolicy.never());
    }

    private static Stream<Class<?>> besides(Class<?> known) {
        String folder = known.getPackageName().replace('.', '/');
        Path place = place(known);
        if (Files.isDirectory(place)) {
            return named(place.resolve(folder), known);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
            return named(jar.getPath("/" + folder), known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Class<?>> named(Path folder, Class<?> known) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(".*Operations(\\$\\w+)?\\.class"))
                    .map(name -> known.getPackageName() + "." + name.substring(0, name.length() - ".class".length()))
                    .toList();
            return names.stream().map(Ours::load);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Operation<?, ?> value(Field field) {
        try {
            field.setAccessible(true);
            return (Operation<?, ?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(field + " is public", e);
        }
    }
}
