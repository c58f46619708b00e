// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.cluster;

import io.clusterupgrade.cli.host.Host;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.credentials.Profile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a named section of Huawei's credentials file. The file is read for each call, so that a watch of days uses keys that
 * an operator has renewed meanwhile. Thread-safe.
 */
final class HuaweiSection implements CredentialsProvider {
    private final Path file;
    private final String section;

    HuaweiSection(Host host, String section) {
        String named = host.variable("HUAWEICLOUD_SDK_CREDENTIALS_FILE");
        this.file = named == null ? host.home().resolve(".huaweicloud").resolve("credentials") : Path.of(named);
        this.section = section;
    }

    @Override
    public Credentials credentials() {
        Profile profile = Profile.huawei(file, section);
        String token = profile.value("security_token");
        String key = profile.required("ak");
        String secret = profile.required("sk");
        return token == null ? Credentials.accessKey(key, secret) : Credentials.session(key, secret, token);
    }

    @Override
    public @Nullable String projectId() {
        return Profile.huawei(file, section).value("project_id");
    }

    @Override
    public String toString() {
        return "HuaweiSection[" + section + "]";
    }
}
