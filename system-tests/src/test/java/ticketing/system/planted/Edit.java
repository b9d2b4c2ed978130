package ticketing.system.planted;

import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodTypeDesc;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;

/** One change of one class. Each counts where it was applied: one that nowhere was has missed its mark. */
sealed interface Edit {
    /** The full name of the class that it changes. */
    String target();

    /** The change itself. */
    ClassTransform transform(AtomicInteger applied);

    /** A text, as of an SQL statement, says something else, wherever it stands in the class. */
    record Text(String target, String from, String to) implements Edit {
        @Override
        public ClassTransform transform(AtomicInteger applied) {
            return ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(() -> (code, element) -> {
                switch (element) {
                    case ConstantInstruction.LoadConstantInstruction load
                    when load.constantEntry() instanceof StringEntry text
                            && text.stringValue().contains(from) -> {
                        applied.incrementAndGet();
                        code.loadConstant(text.stringValue().replace(from, to));
                    }
                    case InvokeDynamicInstruction concatenation
                    when mentions(concatenation, from) -> {
                        applied.incrementAndGet();
                        code.invokedynamic(reworded(concatenation));
                    }
                    default -> code.with(element);
                }
            }));
        }

        private static boolean mentions(InvokeDynamicInstruction concatenation, String some) {
            return concatenation.bootstrapArgs().stream()
                    .anyMatch(argument -> argument instanceof String text && text.contains(some));
        }

        private DynamicCallSiteDesc reworded(InvokeDynamicInstruction concatenation) {
            var arguments = concatenation.bootstrapArgs().stream()
                    .map(argument -> argument instanceof String text ? text.replace(from, to) : argument)
                    .toArray(ConstantDesc[]::new);
            return DynamicCallSiteDesc.of(
                    concatenation.bootstrapMethod(),
                    concatenation.name().stringValue(),
                    concatenation.typeSymbol(),
                    arguments);
        }
    }

    /** A method does nothing and returns: 0, false or nothing. */
    record Nothing(String target, String method) implements Edit {
        @Override
        public ClassTransform transform(AtomicInteger applied) {
            return ClassTransform.transformingMethods(
                    found -> found.methodName().equalsString(method), (builder, element) -> {
                        if (element instanceof CodeModel code) {
                            applied.incrementAndGet();
                            builder.withCode(
                                    nothing -> end(nothing, code.parent().orElseThrow()));
                        } else {
                            builder.with(element);
                        }
                    });
        }

        private static void end(CodeBuilder code, MethodModel found) {
            var type = TypeKind.from(found.methodTypeSymbol().returnType());
            switch (type.asLoadable()) {
                case INT -> code.iconst_0();
                case LONG -> code.lconst_0();
                case VOID -> {}
                default -> throw new IllegalArgumentException("Nothing of type " + type + " was ever needed");
            }
            code.return_(type);
        }
    }

    /** A call of another method within a method is left out; its value is null, 0 or false. */
    record WithoutCall(String target, String method, String called) implements Edit {
        @Override
        public ClassTransform transform(AtomicInteger applied) {
            return inMethod(method, (code, element) -> {
                if (element instanceof InvokeInstruction call && call.name().equalsString(called)) {
                    applied.incrementAndGet();
                    replace(code, call);
                } else {
                    code.with(element);
                }
            });
        }

        private static void replace(CodeBuilder code, InvokeInstruction call) {
            var type = call.typeSymbol();
            for (var parameter : type.parameterList().reversed()) {
                pop(code, parameter);
            }
            code.pop(); // whom it was called on
            if (type.returnType().isPrimitive()) {
                if (!type.returnType().equals(ConstantDescs.CD_void)) {
                    code.iconst_0();
                }
            } else {
                code.aconst_null();
            }
        }

        private static void pop(CodeBuilder code, ClassDesc type) {
            if (type.equals(ConstantDescs.CD_long) || type.equals(ConstantDescs.CD_double)) {
                code.pop2();
            } else {
                code.pop();
            }
        }
    }

    /** A method calls another one of its object, which takes nothing, before it returns. */
    record CallAtEnd(String target, String method, String called) implements Edit {
        @Override
        public ClassTransform transform(AtomicInteger applied) {
            return inMethod(method, (code, element) -> {
                if (element instanceof ReturnInstruction) {
                    applied.incrementAndGet();
                    code.aload(0).invokevirtual(ClassDesc.of(target), called, MethodTypeDesc.of(ConstantDescs.CD_void));
                }
                code.with(element);
            });
        }
    }

    /** A text that a method puts together from this beginning is another one each time. */
    record Unique(String target, String method, String beginning) implements Edit {
        private static final MethodTypeDesc TEXT_OF_LONG =
                MethodTypeDesc.of(ConstantDescs.CD_String, ConstantDescs.CD_long);
        private static final MethodTypeDesc TEXT_OF_TEXT =
                MethodTypeDesc.of(ConstantDescs.CD_String, ConstantDescs.CD_String);

        @Override
        public ClassTransform transform(AtomicInteger applied) {
            return inMethod(method, (code, element) -> {
                code.with(element);
                if (element instanceof InvokeDynamicInstruction concatenation
                        && Text.mentions(concatenation, beginning)) {
                    applied.incrementAndGet();
                    code.invokestatic(
                                    ClassDesc.of(System.class.getName()),
                                    "nanoTime",
                                    MethodTypeDesc.of(ConstantDescs.CD_long))
                            .invokestatic(ConstantDescs.CD_String, "valueOf", TEXT_OF_LONG)
                            .invokevirtual(ConstantDescs.CD_String, "concat", TEXT_OF_TEXT);
                }
            });
        }
    }

    /** What a method puts into the outbox is sent there and then. */
    record SentAtOnce(String target, String method) implements Edit {
        @Override
        public ClassTransform transform(AtomicInteger applied) {
            return inMethod(method, (code, element) -> {
                if (element instanceof ReturnInstruction) {
                    applied.incrementAndGet();
                    code.aload(0)
                            .aload(1)
                            .aload(2)
                            .aload(3)
                            .aload(4)
                            .invokestatic(
                                    ClassDesc.of(EarlySender.class.getName()),
                                    "send",
                                    MethodTypeDesc.of(
                                            ConstantDescs.CD_void,
                                            ConstantDescs.CD_Object,
                                            ConstantDescs.CD_String,
                                            ConstantDescs.CD_String,
                                            ConstantDescs.CD_Map,
                                            ConstantDescs.CD_byte.arrayType()));
                }
                code.with(element);
            });
        }
    }

    /** The clock that a method returns can be moved. */
    record MovableClock(String target, String method) implements Edit {
        private static final ClassDesc CLOCK = ClassDesc.of(Clock.class.getName());

        @Override
        public ClassTransform transform(AtomicInteger applied) {
            return inMethod(method, (code, element) -> {
                if (element instanceof ReturnInstruction) {
                    applied.incrementAndGet();
                    code.invokestatic(ClassDesc.of(MovedClock.class.getName()), "of", MethodTypeDesc.of(CLOCK, CLOCK));
                }
                code.with(element);
            });
        }
    }

    private static ClassTransform inMethod(String method, CodeTransform change) {
        return ClassTransform.transformingMethodBodies(
                found -> found.methodName().equalsString(method), change);
    }
}
