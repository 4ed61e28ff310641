namespace System.Runtime.CompilerServices;

// The compiler asks for this type by name to make records; netstandard2.0 does not have it.
internal static class IsExternalInit
{
}
