// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.conformance;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.simulator.Accounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A vendor's own client, with all that it needs and nothing of ours: its class loader knows only the platform. The drivers under
 * {@code src/vendors} implement it.
 */
enum Vendor {
    CSS("vendor.HuaweiDriver"),
    CCE("vendor.HuaweiDriver"),
    ACK("vendor.AlibabaDriver");

    private static final Map<Vendor, Function<Map<String, Object>, Object>> LOADED = new EnumMap<>(Vendor.class);

    private final String driverName;

    Vendor(String driverName) {
        this.driverName = driverName;
    }

    static Vendor of(CloudService service) {
        return valueOf(service.toString());
    }

    /** Returns whether the vendor's client has the operation. */
    boolean knows(Operation<?, ?> operation) {
        return (Boolean) run(command("knows", operation));
    }

    /** The response model of the vendor's operation of this name, of whatever version; null when the vendor's client lacks it. */
    Shape responseShape(String operation) {
        return Stream.of("v1.0", "v2.0")
                .filter(version -> (Boolean) run(command("knows", operation, version)))
                .map(version -> Shape.from((Map<?, ?>) run(command("response", operation, version))))
                .findFirst()
                .orElse(null);
    }

    Shape requestShape(Operation<?, ?> operation) {
        return Shape.from((Map<?, ?>) run(command("request", operation)));
    }

    Shape responseShape(Operation<?, ?> operation) {
        return Shape.from((Map<?, ?>) run(command("response", operation)));
    }

    /** Fills the vendor's response model and has the vendor write it as JSON. */
    String write(Operation<?, ?> operation, Object tree) {
        Map<String, Object> command = command("write", operation);
        command.put("tree", tree);
        return (String) run(command);
    }

    /** Calls the operation with the vendor's client, with the simulator's key. */
    VendorResult call(Operation<?, ?> operation, String endpoint, List<String> path, Map<String, Object> values) {
        Map<String, Object> command = command("call", operation);
        command.put("endpoint", endpoint);
        command.put("accessKey", Accounts.ACCESS_KEY_ID);
        command.put("secretKey", Accounts.SECRET_KEY);
        command.put("project", Accounts.PROJECT_ID);
        command.put("path", path);
        command.put("values", values);
        return VendorResult.from((Map<?, ?>) run(command));
    }

    private Map<String, Object> command(String verb, Operation<?, ?> operation) {
        return command(verb, operation.name(), operation.version());
    }

    private Map<String, Object> command(String verb, String operation, String version) {
        Map<String, Object> command = new HashMap<>();
        command.put("do", verb);
        command.put("service", name().toLowerCase(Locale.ROOT));
        command.put("operation", operation);
        command.put("version", version);
        return command;
    }

    /** The class loader that knows this vendor's classes and the platform's. */
    ClassLoader loader() {
        return driver().getClass().getClassLoader();
    }

    private Function<Map<String, Object>, Object> driver() {
        synchronized (LOADED) {
            return LOADED.computeIfAbsent(this, Vendor::load);
        }
    }

    private Object run(Map<String, Object> command) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader());
        try {
            return driver().apply(command);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @SuppressWarnings("unchecked") // what all drivers implement
    private Function<Map<String, Object>, Object> load() {
        try {
            ClassLoader alone = new URLClassLoader(urls(), ClassLoader.getPlatformClassLoader());
            return (Function<Map<String, Object>, Object>)
                    alone.loadClass(driverName).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no driver for " + this + "; mvn process-test-resources builds it", e);
        }
    }

    private URL[] urls() {
        Path home = Path.of("target/vendors", name().toLowerCase(Locale.ROOT));
        List<URL> urls = new ArrayList<>();
        try (Stream<Path> jars = Files.list(home.resolve("jars"))) {
            urls.add(home.resolve("classes").toUri().toURL());
            for (Path jar : jars.sorted().toList()) {
                urls.add(jar.toUri().toURL());
            }
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(home + " is not there; mvn process-test-resources builds it", e);
        }
        return urls.toArray(new URL[0]);
    }
}
