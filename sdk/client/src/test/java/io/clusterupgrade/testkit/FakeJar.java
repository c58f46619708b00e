// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;

/** A jar of a fake library with the classes that a test adds. */
public final class FakeJar {
    private final Path folder;
    private final Manifest manifest = new Manifest();

    /** Creates a jar whose parts are written to a folder. */
    public FakeJar(Path folder) {
        this.folder = folder;
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    }

    /** Adds a class. */
    public FakeJar with(String name, String body) throws IOException {
        int dot = name.lastIndexOf('.');
        String packageName = name.substring(0, dot);
        Path source = Files.createDirectories(folder.resolve("classes").resolve(packageName.replace('.', '/')))
                .resolve(name.substring(dot + 1) + ".java");
        Files.writeString(
                source, "package " + packageName + "; public class " + name.substring(dot + 1) + " {" + body + "}");
        int status = ToolProvider.findFirst("javac").orElseThrow().run(System.out, System.err, source.toString());
        assertThat(status).isZero();
        Files.delete(source);
        return this;
    }

    /** Sets the version in its manifest. */
    public FakeJar version(String version) {
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        return this;
    }

    /** Returns a class loader with a name that finds only this jar and the classes of the JDK. */
    public URLClassLoader loader(String name) throws IOException {
        Path jar = folder.resolve(name);
        Path classes = folder.resolve("classes");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest);
                var files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
        return new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
    }
}
