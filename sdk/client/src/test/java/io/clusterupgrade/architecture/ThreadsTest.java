// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.clusterupgrade.internal.concurrent.DaemonThread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks that all threads of the client come from one factory, and that the page on threads names each. */
class ThreadsTest {
    private static final Path PAGE = Path.of("../docs/concurrency.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(cluster-upgrade-[a-z]+)`");
    private static final Pattern NAME = Pattern.compile("`(cluster-upgrade-[a-z]+)`");

    private static final DescribedPredicate<JavaCall<?>> STARTS_A_THREAD_WITHOUT_THE_FACTORY =
            describe("starts a thread without the factory", call -> {
                JavaClass owner = call.getTargetOwner();
                boolean isPool = owner.isEquivalentTo(Executors.class)
                        || (call instanceof JavaConstructorCall && owner.isAssignableTo(Executor.class));
                return (call instanceof JavaConstructorCall
                                && (owner.isAssignableTo(Thread.class) || owner.isAssignableTo(Timer.class)))
                        || (isPool
                                && isOfTheJdk(owner)
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(ThreadFactory.class)));
            });

    private static final ArchRule ONLY_THE_FACTORY_CREATES_THREADS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(DaemonThread.class.getName())
            .should()
            .callCodeUnitWhere(STARTS_A_THREAD_WITHOUT_THE_FACTORY)
            .because("each thread is a daemon, has a name and is described: add a constant to DaemonThread");

    @Test
    void thePageHasOneRowForEachThread() throws IOException {
        assertThat(ROW.matcher(Files.readString(PAGE)).results().map(row -> row.group(1)))
                .as("rows of sdk/docs/concurrency.md: one for each constant of DaemonThread")
                .containsExactlyInAnyOrderElementsOf(names());
    }

    @Test
    void thePageNamesNoOtherThread() throws IOException {
        assertThat(NAME.matcher(Files.readString(PAGE)).results().map(name -> name.group(1)))
                .as("names in sdk/docs/concurrency.md that no constant of DaemonThread has")
                .isSubsetOf(names());
    }

    @Test
    void threadsAreDaemonsWithTheNameOfTheirKind() {
        assertThat(DaemonThread.values()).allSatisfy(kind -> {
            Thread thread = kind.newThread(() -> {});
            assertThat(thread.isDaemon()).isTrue();
            assertThat(thread.getName()).isEqualTo(kind.threadName());
        });
    }

    @Test
    void onlyTheFactoryCreatesThreads() {
        ONLY_THE_FACTORY_CREATES_THREADS.check(MainClasses.all());
    }

    @Test
    void findsEachWayToCreateAThread() {
        JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);

        assertThat(ONLY_THE_FACTORY_CREATES_THREADS
                        .evaluate(offender)
                        .getFailureReport()
                        .getDetails())
                .hasSize(2);
    }

    private static boolean isOfTheJdk(JavaClass owner) {
        return owner.getPackageName().startsWith("java.");
    }

    private static List<String> names() {
        return Arrays.stream(DaemonThread.values())
                .map(DaemonThread::threadName)
                .toList();
    }

    /** Creates threads in two ways that the rule forbids. */
    private static final class Offender {
        @SuppressWarnings("unused") // only its creation matters
        static final List<Object> THREADS = List.of(new Thread(() -> {}), Executors.newCachedThreadPool());
    }
}
