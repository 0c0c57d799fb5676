#if defined(__linux__)
/* Two files or folders take each other's places in one step (renameat2(2), RENAME_EXCHANGE). The C
   library has it, but shows it only to programs that ask for all of GNU before its first header. */
int renameat2(int, const char *, int, const char *, unsigned int);
#endif
