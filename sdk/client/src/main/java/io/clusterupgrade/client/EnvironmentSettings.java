// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.client;

import io.clusterupgrade.credentials.EnvironmentCredentials;
import io.clusterupgrade.request.CloudService;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The environment variables of {@code fromEnvironment()}: {@code CLUSTER_UPGRADE_<SERVICE>_REGION}, {@code …_ENDPOINT} and
 * {@code …_PROJECT_ID}, each also without {@code <SERVICE>_} for all services; for the project of Huawei also {@code
 * HUAWEICLOUD_SDK_PROJECT_ID}, and {@code HUAWEICLOUD_SDK_IAM_ENDPOINT} for its IAM. The first that is set wins, an empty one counts as unset;
 * the exception about a wrong value names its variable. Keys come from the vendors' own
 * variables; see {@link EnvironmentCredentials}.
 *
 * @since 0.1.0
 */
public final class EnvironmentSettings {
    private static final String PREFIX = "CLUSTER_UPGRADE_";

    private EnvironmentSettings() {}

    static void apply(Map<String, String> environment, ClientSettings settings) {
        CloudService service = settings.service;
        settings.environment = environment;
        set(environment, (value, name) -> settings.region(value), names(service, "REGION"));
        set(
                environment,
                (url, name) -> {
                    settings.endpoint(url);
                    settings.endpointVariable = name;
                },
                names(service, "ENDPOINT"));
        if (settings.defaults.hasProjects()) {
            String[] names = names(service, "PROJECT_ID");
            set(
                    environment,
                    (value, name) -> settings.projectId(value),
                    names[0],
                    names[1],
                    "HUAWEICLOUD_SDK_PROJECT_ID");
        }
        settings.provider = settings.defaults.credentialsOf(environment);
    }

    private static String[] names(CloudService service, String setting) {
        return new String[] {PREFIX + service + "_" + setting, PREFIX + setting};
    }

    private static void set(BiConsumer<String, String> setting, String name, String value) {
        try {
            setting.accept(value, name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("environment variable " + name + ": " + e.getMessage(), e);
        }
    }

    private static void set(Map<String, String> environment, BiConsumer<String, String> setting, String... names) {
        for (String name : names) {
            String value = environment.get(name);
            if (value != null && !value.isBlank()) {
                set(setting, name, value.strip());
                return;
            }
        }
    }
}
