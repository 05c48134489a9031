package org.grandstand.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.grandstand.kernel.BusinessComponent;

/** The rules of the house that a machine can hold. Each is a constant so that a planted violation can be thrown at it alone. */
final class HouseRules {

    static final String ROOT = "org.grandstand.";
    private static final int INJECTED_AT_MOST = 7;
    private static final Set<String> ROOMS = Set.of("boundary", "control", "entity", "adapter");

    private HouseRules() {}

    static final ArchRule COMPONENTS_USE_ONLY_WHAT_THEY_DECLARE = classes()
            .should(new EachDependency("use only components that their package-info declares") {
                @Override
                boolean wrong(Dependency dependency) {
                    String from = component(dependency.getOriginClass());
                    String to = component(dependency.getTargetClass());
                    return !to.isEmpty()
                            && !from.equals(to)
                            && !mayUse(dependency.getOriginClass()).contains(to);
                }
            });

    static final ArchRule COMPONENTS_ARE_ENTERED_BY_THEIR_DOOR = classes()
            .should(
                    new EachDependency(
                            "enter other components by root or boundary (kernel.control is everybody's tool box, and the "
                                    + "frame of consumers in events.adapter is every adapter's)") {
                        @Override
                        boolean wrong(Dependency dependency) {
                            String from = component(dependency.getOriginClass());
                            String to = component(dependency.getTargetClass());
                            String room = room(dependency.getTargetClass());
                            boolean door = room.isEmpty() || room.equals("boundary") || to.equals("kernel");
                            boolean frame = to.equals("events")
                                    && room.equals("adapter")
                                    && room(dependency.getOriginClass()).equals("adapter");
                            return !to.isEmpty() && !from.equals(to) && !door && !frame;
                        }
                    });

    static final ArchRule EVERY_CLASS_LIVES_IN_A_DECLARED_COMPONENT = classes()
            .should(new ArchCondition<>("live in a package tree whose root is a declared component") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    if (declaration(item) == null) {
                        events.add(SimpleConditionEvent.violated(item, item.getName() + " lives in no component"));
                    }
                }
            });

    static final ArchRule ENTITIES_KNOW_NOTHING_ABOVE_THEM = noClasses()
            .that()
            .resideInAPackage("..entity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..control..", "..boundary..", "..adapter..")
            .allowEmptyShould(true);

    static final ArchRule ENTITIES_RUN_WITHOUT_A_CONTAINER = noClasses()
            .that()
            .resideInAPackage("..entity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.inject..", "jakarta.ejb..", "jakarta.enterprise..", "jakarta.transaction..")
            .allowEmptyShould(true);

    static final ArchRule CONTROLS_DO_NOT_LOOK_UP = noClasses()
            .that()
            .resideInAPackage("..control..")
            .should(dependOnOwn("boundary"))
            .allowEmptyShould(true);

    static final ArchRule NOBODY_DEPENDS_ON_AN_ADAPTER = noClasses()
            .that()
            .resideOutsideOfPackage("..adapter..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.grandstand..adapter..")
            .allowEmptyShould(true);

    static final ArchRule ONLY_ADAPTERS_SPEAK_JMS_BATCH_AND_HTTP = noClasses()
            .that()
            .resideOutsideOfPackage("..adapter..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.jms..", "jakarta.batch..", "java.net.http..", "jakarta.ws.rs..", "jakarta.servlet..")
            .allowEmptyShould(true);

    static final ArchRule ONLY_CONTROLS_TOUCH_THE_DATABASE = noClasses()
            .that()
            .resideInAnyPackage("..boundary..", "..adapter..")
            .should()
            .dependOnClassesThat(describe("the entity manager or SQL", HouseRules::isDatabase))
            .allowEmptyShould(true);

    static final ArchRule SESSION_BEANS_ARE_BOUNDARIES = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .should()
            .resideInAPackage("..boundary..")
            .allowEmptyShould(true);

    static final ArchRule EVERY_BOUNDARY_METHOD_NAMES_ITS_ROLES = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .should(new ArchCondition<>("say who may call them") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean said = names(method.getOwner())
                            || method.isAnnotatedWith(RolesAllowed.class)
                            || method.isAnnotatedWith(PermitAll.class);
                    if (!said) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " names no roles"));
                    }
                }

                private boolean names(JavaClass owner) {
                    return owner.isAnnotatedWith(RolesAllowed.class) || owner.isAnnotatedWith(PermitAll.class);
                }
            })
            .allowEmptyShould(true);

    static final ArchRule PUBLISHED_LANGUAGE_IS_PLAIN = classes()
            .that(describe("stand at a component's root", item -> room(item).isEmpty()))
            .should(new ArchCondition<>("be records, enums, interfaces, annotations or exceptions") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    boolean plain = item.isRecord()
                            || item.isEnum()
                            || item.isInterface()
                            || item.isAssignableTo(Throwable.class)
                            || item.getSimpleName().equals("package-info")
                            || item.isAnonymousClass();
                    if (!plain) {
                        events.add(SimpleConditionEvent.violated(item, item.getName() + " is a plain class at a root"));
                    }
                }
            });

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.grandstand.kernel.control.ClockProducer")
            .should()
            .callMethodWhere(describe(
                    "asks the machine for the time",
                    call -> call.getTarget().getName().equals("now")
                                    && call.getTarget()
                                            .getOwner()
                                            .getPackageName()
                                            .equals("java.time")
                                    && call.getTarget().getRawParameterTypes().isEmpty()
                            || call.getTarget().getFullName().equals("java.lang.System.currentTimeMillis()")))
            .allowEmptyShould(true);

    static final ArchRule NAMES_SAY_WHAT_NOT_HOW = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|DTO|Dto|Info|Abstract\\w*)$")
            .allowEmptyShould(true);

    static final ArchRule A_BEAN_ASKS_FOR_SEVEN_THINGS_AT_MOST = classes()
            .should(new ArchCondition<>("inject at most " + INJECTED_AT_MOST + " others") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    long asked = item.getFields().stream()
                            .filter(field -> field.isAnnotatedWith(Inject.class))
                            .count();
                    if (asked > INJECTED_AT_MOST) {
                        events.add(SimpleConditionEvent.violated(item, item.getName() + " injects " + asked));
                    }
                }
            });

    static final ArchRule ENTITIES_HAVE_NO_SETTERS = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("..entity..")
            .and()
            .haveNameMatching("set[A-Z].*")
            .should(not(haveModifier(JavaModifier.PUBLIC)))
            .allowEmptyShould(true);

    static final ArchRule ADAPTERS_HOLD_CONSUMERS_TIMERS_AND_BATCH_PARTS = classes()
            .that()
            .areAnnotatedWith(jakarta.ejb.MessageDriven.class)
            .should()
            .resideInAPackage("..adapter..")
            .allowEmptyShould(true);

    /** Every rule, for the test that holds the house to all of them. */
    static List<ArchRule> all() {
        return List.of(
                COMPONENTS_USE_ONLY_WHAT_THEY_DECLARE,
                COMPONENTS_ARE_ENTERED_BY_THEIR_DOOR,
                EVERY_CLASS_LIVES_IN_A_DECLARED_COMPONENT,
                ENTITIES_KNOW_NOTHING_ABOVE_THEM,
                ENTITIES_RUN_WITHOUT_A_CONTAINER,
                CONTROLS_DO_NOT_LOOK_UP,
                NOBODY_DEPENDS_ON_AN_ADAPTER,
                ONLY_ADAPTERS_SPEAK_JMS_BATCH_AND_HTTP,
                ONLY_CONTROLS_TOUCH_THE_DATABASE,
                SESSION_BEANS_ARE_BOUNDARIES,
                EVERY_BOUNDARY_METHOD_NAMES_ITS_ROLES,
                PUBLISHED_LANGUAGE_IS_PLAIN,
                TIME_COMES_FROM_THE_CLOCK,
                NAMES_SAY_WHAT_NOT_HOW,
                A_BEAN_ASKS_FOR_SEVEN_THINGS_AT_MOST,
                ENTITIES_HAVE_NO_SETTERS,
                ADAPTERS_HOLD_CONSUMERS_TIMERS_AND_BATCH_PARTS);
    }

    /** Name of the component a class belongs to; empty for classes that are not ours. */
    static String component(JavaClass item) {
        String name = item.getBaseComponentType().getPackageName() + ".";
        if (!name.startsWith(ROOT) || name.equals(ROOT)) {
            return "";
        }
        return name.substring(ROOT.length(), name.indexOf('.', ROOT.length()));
    }

    static String room(JavaClass item) {
        String[] parts = item.getPackageName().split("\\.");
        return parts.length > 3 && ROOMS.contains(parts[3]) ? parts[3] : "";
    }

    private static boolean isDatabase(JavaClass target) {
        String name = target.getPackageName();
        return name.startsWith("java.sql")
                || name.startsWith("org.jdbi")
                || target.getName().equals("jakarta.persistence.EntityManager");
    }

    private static BusinessComponent declaration(JavaClass item) {
        try {
            Class<?> root = Class.forName(ROOT + component(item) + ".package-info");
            return root.getAnnotation(BusinessComponent.class);
        } catch (ClassNotFoundException undeclared) {
            return null;
        }
    }

    private static Set<String> mayUse(JavaClass item) {
        BusinessComponent declared = declaration(item);
        return declared == null ? Set.of() : Set.of(declared.mayUse());
    }

    private static ArchCondition<JavaClass> dependOnOwn(String room) {
        return new EachDependency("depend on its own " + room) {
            @Override
            boolean wrong(Dependency dependency) {
                return component(dependency.getOriginClass()).equals(component(dependency.getTargetClass()))
                        && room(dependency.getTargetClass()).equals(room);
            }

            @Override
            boolean reportsSatisfied() {
                return true;
            }
        };
    }

    private static ArchCondition<JavaMethod> haveModifier(JavaModifier modifier) {
        return new ArchCondition<>("be " + modifier) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        method, method.getModifiers().contains(modifier), method.getFullName() + " is " + modifier));
            }
        };
    }

    /** Checks a class dependency by dependency. */
    private abstract static class EachDependency extends ArchCondition<JavaClass> {

        EachDependency(String description) {
            super(description);
        }

        abstract boolean wrong(Dependency dependency);

        /** For conditions that a negated rule uses: what they find counts as satisfied. */
        boolean reportsSatisfied() {
            return false;
        }

        @Override
        public void check(JavaClass item, ConditionEvents events) {
            for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                if (wrong(dependency)) {
                    events.add(new SimpleConditionEvent(item, reportsSatisfied(), dependency.getDescription()));
                }
            }
        }
    }
}
